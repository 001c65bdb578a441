package id.pendamping.workforce.assignment;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the world is told about assignments. Each event carries the full state, so the latest one is enough. */
public sealed interface AssignmentEvent extends Event {

    UUID assignmentId();

    @Override
    default String topic() {
        return "workforce.assignments";
    }

    @Override
    default String subject() {
        return assignmentId().toString();
    }

    /**
     * @param office the regency or province that keeps the worker's record
     * @param carriesFamilies whether the cadre's workers counted as workers of a caseload at that time
     * @param region the scope region
     * @param coverage the regions covered, all inside the scope region; empty while they are not known
     * @param from the first day
     * @param to the last day; null when open
     */
    record Started(
            UUID assignmentId,
            UUID workerId,
            String office,
            String cadre,
            boolean carriesFamilies,
            String region,
            List<String> coverage,
            LocalDate from,
            LocalDate to,
            Instant occurredAt)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "id.pendamping.workforce.assignment-started.v1";
        }
    }

    /** The state as in {@link Started}, with the last day and the reason. */
    record Ended(
            UUID assignmentId,
            UUID workerId,
            String office,
            String cadre,
            boolean carriesFamilies,
            String region,
            List<String> coverage,
            LocalDate from,
            LocalDate to,
            EndReason reason,
            Instant occurredAt)
            implements AssignmentEvent {
        @Override
        public String type() {
            return "id.pendamping.workforce.assignment-ended.v1";
        }
    }
}
