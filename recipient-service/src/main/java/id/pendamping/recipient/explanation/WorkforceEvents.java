package id.pendamping.recipient.explanation;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import id.pendamping.platform.event.Told;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to workforce-service: who serves where. */
@ApplicationScoped
class WorkforceEvents {

    /** Other news of assignments is not our business. */
    private static final Set<String> OURS =
            Set.of("id.pendamping.workforce.assignment-started.v1", "id.pendamping.workforce.assignment-ended.v1");

    private final Inbox inbox;
    private final Companions companions;

    WorkforceEvents(Inbox inbox, Companions companions) {
        this.inbox = inbox;
        this.companions = companions;
        inbox.handlesMany("workforce.assignments", this::told);
    }

    @Incoming("workforce-assignments")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    private void told(List<Received> events) {
        var ours = events.stream().filter(event -> OURS.contains(event.type())).toList();
        companions.tell(Told.lastOfEach(ours, AssignmentTold.class, AssignmentTold::assignmentId));
    }
}
