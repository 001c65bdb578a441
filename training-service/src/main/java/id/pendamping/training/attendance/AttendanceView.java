package id.pendamping.training.attendance;

import id.pendamping.platform.http.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was present at a session. */
@Schema(description = "Who was present at a session.")
public record AttendanceView(
        @Schema(description = "The session.", examples = "0198a0c4-7c00-7a10-8000-000000000002")
        UUID sessionId,

        @Schema(
                description =
                        "When it was last recorded; null while it was not, and then nobody is present or absent yet.",
                examples = "2025-08-12T04:10:00Z",
                nullable = true)
        Instant recordedAt,

        @Schema(
                description = "The account that last recorded it; null while it was not.",
                examples = "officer-17.06",
                nullable = true)
        String recordedBy,

        @Schema(
                description = "The participants who were present, by worker.",
                examples = "[\"0198a0c4-7c00-7a10-8000-000000000003\"]")
        List<UUID> present,

        @Schema(
                description = "The participants who were not, by worker; those added later among them.",
                examples = "[\"0198a0c4-7c00-7a10-8000-000000000006\"]")
        List<UUID> absent,

        @Schema(description = "How often the session was changed.", examples = "1")
        int version)
        implements Tagged {

    /** Whoever joins the training later is absent here, so the number of people is part of the tag. */
    @Override
    public String etag() {
        return version + "." + present.size() + "." + absent.size();
    }
}
