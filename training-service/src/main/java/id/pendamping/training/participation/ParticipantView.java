package id.pendamping.training.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worker's place in a training. Names live in workforce-service. */
@Schema(description = "A worker's place in a training. Names live in workforce-service.")
public record ParticipantView(
        @Schema(description = "The id of the participation.", examples = "0198a0c4-7c00-7a10-8000-000000000005")
        UUID id,

        @Schema(description = "The worker.", examples = "0198a0c4-7c00-7a10-8000-000000000003")
        UUID workerId,

        @Schema(
                description =
                        "The worker's number at the office; null where the roster shows the caller no such worker.",
                examples = "PKH-001",
                nullable = true)
        String number,

        @Schema(
                description = "The cadres in which the worker serves on the first day, or today while there is none.",
                examples = "[\"PKH_FACILITATOR\"]")
        List<String> cadres,

        @Schema(description = "How far it has come.", examples = "COMPLETED")
        ParticipationStatus status,

        @Schema(description = "How far it has come, in the caller's language.", examples = "Selesai")
        String statusLabel,

        @Schema(description = "When the worker was put on the list.", examples = "2025-08-01T02:00:00Z")
        Instant addedAt,

        @Schema(
                description = "Why the worker was taken off the list; null while it is on it.",
                examples = "On duty at a distribution that week",
                nullable = true)
        String removalReason,

        @Schema(description = "Sessions attended so far.", examples = "4")
        int sessionsAttended,

        @Schema(description = "Sessions of the training, without those cancelled.", examples = "4")
        int sessions,

        @Schema(description = "Lesson hours (JP) of the sessions attended.", examples = "8")
        int lessonHours) {}
