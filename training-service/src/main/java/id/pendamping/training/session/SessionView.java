package id.pendamping.training.session;

import id.pendamping.platform.http.Tagged;
import id.pendamping.training.training.Training;
import id.pendamping.training.training.Zone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session of a training. */
@Schema(description = "A session of a training.")
public record SessionView(
        @Schema(description = "Its id.", examples = "0198a0c4-7c00-7a10-8000-000000000002")
        UUID id,

        @Schema(description = "The training that it belongs to.", examples = "0198a0c4-7c00-7a10-8000-000000000001")
        UUID trainingId,

        @Schema(description = "What is taught in it.", examples = "Menjawab pertanyaan penerima manfaat")
        String title,

        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "local-date-time",
                description = "When it begins: wall-clock time in `zone`.",
                examples = "2025-08-12T08:00:00")
        LocalDateTime startsAt,

        @Schema(
                type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                format = "local-date-time",
                description = "When it ends: wall-clock time in `zone`.",
                examples = "2025-08-12T11:00:00")
        LocalDateTime endsAt,

        @Schema(description = "The training's zone.", examples = "Asia/Jakarta")
        Zone zone,

        @Schema(description = "How many lesson hours (JP) it counts for.", examples = "4")
        int lessonHours,

        @Schema(
                description = "Why it is not held; null while it stands.",
                examples = "The speaker could not travel",
                nullable = true)
        String cancelledBecause,

        @Schema(
                description = "When attendance was last recorded; null while it was not.",
                examples = "2025-08-12T04:10:00Z",
                nullable = true)
        Instant attendanceRecordedAt,

        @Schema(description = "How often it was changed; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static SessionView of(Session session, Training training) {
        return new SessionView(
                session.id,
                session.trainingId,
                session.title,
                session.startsAt,
                session.endsAt,
                training.zone,
                session.lessonHours,
                session.cancelledBecause,
                session.attendanceRecordedAt,
                session.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
