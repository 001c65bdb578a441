package id.pendamping.training.training;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the world is told about trainings. */
public sealed interface TrainingEvent extends Event {

    @Override
    default String topic() {
        return "training.trainings";
    }

    /**
     * A training was planned, edited or took a step: its whole state afterwards.
     *
     * @param code the code of its topic; in JSON {@code topic}
     * @param firstDay null while a draft has no days; the first of a window while it is tentative
     * @param reason why it was cancelled or postponed, else null
     */
    record Changed(
            UUID trainingId,
            String region,
            @JsonProperty("topic") String code,
            Status status,
            LocalDate firstDay,
            LocalDate lastDay,
            Zone zone,
            String reason,
            Instant occurredAt)
            implements TrainingEvent {

        @Override
        public String type() {
            return "id.pendamping.training.training-changed.v1";
        }

        @Override
        public String subject() {
            return trainingId.toString();
        }
    }
}
