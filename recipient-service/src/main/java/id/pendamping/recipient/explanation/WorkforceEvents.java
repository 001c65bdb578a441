package id.pendamping.recipient.explanation;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to workforce-service: who serves where. */
@ApplicationScoped
class WorkforceEvents {

    private final Inbox inbox;
    private final Companions companions;

    WorkforceEvents(Inbox inbox, Companions companions) {
        this.inbox = inbox;
        this.companions = companions;
        inbox.handles("workforce.assignments", this::told);
    }

    @Incoming("workforce-assignments")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    private void told(Received event) {
        switch (event.type()) {
            case "id.pendamping.workforce.assignment-started.v1", "id.pendamping.workforce.assignment-ended.v1" ->
                companions.tell(event.as(AssignmentTold.class), Objects.requireNonNullElse(event.sequence(), ""));
            default -> {} // other news of assignments is not our business
        }
    }
}
