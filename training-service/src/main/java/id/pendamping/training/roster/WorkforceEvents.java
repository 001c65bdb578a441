package id.pendamping.training.roster;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to workforce-service: who there is, and where they serve. */
@ApplicationScoped
class WorkforceEvents {

    private final Inbox inbox;
    private final Roster roster;

    WorkforceEvents(Inbox inbox, Roster roster) {
        this.inbox = inbox;
        this.roster = roster;
        inbox.handles("workforce.workers", this::told);
        inbox.handles("workforce.assignments", this::told);
    }

    @Incoming("workforce-workers")
    @Blocking
    void onWorker(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    @Incoming("workforce-assignments")
    @Blocking
    void onAssignment(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    void told(Received event) {
        var sequence = Objects.requireNonNullElse(event.sequence(), "");
        switch (event.type()) {
            case "id.pendamping.workforce.worker-registered.v1", "id.pendamping.workforce.worker-changed.v1" ->
                roster.tell(event.as(WorkerTold.class), sequence);
            case "id.pendamping.workforce.assignment-started.v1", "id.pendamping.workforce.assignment-ended.v1" ->
                roster.tell(event.as(AssignmentTold.class), sequence);
            default -> {} // other news of the workforce is not our business
        }
    }
}
