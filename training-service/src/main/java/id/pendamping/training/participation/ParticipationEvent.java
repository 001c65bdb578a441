package id.pendamping.training.participation;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the world is told about participants. */
public sealed interface ParticipationEvent extends Event {

    @Override
    default String topic() {
        return "training.participation";
    }

    /**
     * A worker completed a training.
     *
     * @param region the training's
     * @param code the code of its topic; in JSON {@code topic}
     * @param lessonHours of the sessions that this worker attended
     */
    record Completed(
            UUID participationId,
            UUID trainingId,
            UUID workerId,
            String region,
            String title,
            @JsonProperty("topic") String code,
            LocalDate firstDay,
            LocalDate lastDay,
            int lessonHours,
            int sessionsAttended,
            int sessions,
            Instant occurredAt)
            implements ParticipationEvent {

        @Override
        public String type() {
            return "id.pendamping.training.participation-completed.v1";
        }

        @Override
        public String subject() {
            return participationId.toString();
        }
    }
}
