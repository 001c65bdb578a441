package id.pendamping.training.roster;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import id.pendamping.platform.event.Told;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to workforce-service: who there is, and where they serve. */
@ApplicationScoped
class WorkforceEvents {

    private static final Set<String> WORKERS =
            Set.of("id.pendamping.workforce.worker-registered.v1", "id.pendamping.workforce.worker-changed.v1");

    private static final Set<String> ASSIGNMENTS =
            Set.of("id.pendamping.workforce.assignment-started.v1", "id.pendamping.workforce.assignment-ended.v1");

    private final Inbox inbox;
    private final Roster roster;

    WorkforceEvents(Inbox inbox, Roster roster) {
        this.inbox = inbox;
        this.roster = roster;
        inbox.handlesMany("workforce.workers", this::toldOfWorkers);
        inbox.handlesMany("workforce.assignments", this::toldOfAssignments);
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

    private void toldOfWorkers(List<Received> events) {
        roster.tellWorkers(Told.lastOfEach(only(events, WORKERS), WorkerTold.class, WorkerTold::workerId));
    }

    private void toldOfAssignments(List<Received> events) {
        roster.tellAssignments(
                Told.lastOfEach(only(events, ASSIGNMENTS), AssignmentTold.class, AssignmentTold::assignmentId));
    }

    /** Other news of the workforce is not our business. */
    private static List<Received> only(List<Received> events, Set<String> types) {
        return events.stream().filter(event -> types.contains(event.type())).toList();
    }
}
