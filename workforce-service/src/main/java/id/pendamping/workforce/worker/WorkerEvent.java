package id.pendamping.workforce.worker;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.util.UUID;

/** What the world is told about workers: that there is one, whose office keeps it, and its number there. Never a name. */
public sealed interface WorkerEvent extends Event {

    UUID workerId();

    @Override
    default String topic() {
        return "workforce.workers";
    }

    @Override
    default String subject() {
        return workerId().toString();
    }

    /** @param region the office that keeps the record */
    record Registered(UUID workerId, String region, String number, Instant occurredAt) implements WorkerEvent {
        @Override
        public String type() {
            return "id.pendamping.workforce.worker-registered.v1";
        }
    }

    /** @param region the office that keeps the record */
    record Changed(UUID workerId, String region, String number, Instant occurredAt) implements WorkerEvent {
        @Override
        public String type() {
            return "id.pendamping.workforce.worker-changed.v1";
        }
    }
}
