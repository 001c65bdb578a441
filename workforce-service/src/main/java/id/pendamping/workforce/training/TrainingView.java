package id.pendamping.workforce.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A training that the worker completed, as training-service told it.")
public record TrainingView(
        @Schema(description = "The training.", examples = "0197f0c2-0000-7000-8000-000000000004")
        UUID trainingId,

        @Schema(description = "The worker's place in it.", examples = "0197f0c2-0000-7000-8000-000000000005")
        UUID participationId,

        @Schema(description = "Its title.", examples = "Bimtek pendamping PKH Mukomuko 2025")
        String title,

        @Schema(description = "The code of its topic.", examples = "RECIPIENT_PROBLEMS")
        String topic,

        @Schema(description = "Its first day.", examples = "2025-11-18")
        LocalDate firstDay,

        @Schema(description = "Its last day.", examples = "2025-11-19")
        LocalDate lastDay,

        @Schema(description = "Lesson hours (JP) attended.", examples = "8")
        BigDecimal lessonHours,

        @Schema(description = "Sessions attended.", examples = "4")
        int sessionsAttended,

        @Schema(description = "Sessions held.", examples = "4")
        int sessions,

        @Schema(description = "When it was completed.", examples = "2025-11-19T09:00:00Z")
        Instant completedAt) {

    public static TrainingView of(TrainingRecord row) {
        return new TrainingView(
                row.trainingId,
                row.participationId,
                row.title,
                row.topic,
                row.firstDay,
                row.lastDay,
                row.lessonHours,
                row.sessionsAttended,
                row.sessions,
                row.completedAt);
    }
}
