package id.pendamping.training.speaker;

import id.pendamping.platform.http.Tagged;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody at a training who is no participant. */
@Schema(description = "Somebody at a training who is no participant.")
public record SpeakerView(
        @Schema(description = "The id.", examples = "0198a0c4-7c00-7a10-8000-000000000004")
        UUID id,

        @Schema(description = "The training.", examples = "0198a0c4-7c00-7a10-8000-000000000001")
        UUID trainingId,

        @Schema(
                description =
                        "The name; null for a worker of the roster, and for callers who may not see persons or did not"
                                + " say why (`X-Purpose`).",
                examples = "Pejabat Contoh",
                nullable = true)
        String name,

        @Schema(
                description = "The worker of the roster; null for somebody named here.",
                examples = "0198a0c4-7c00-7a10-8000-000000000003",
                nullable = true)
        UUID workerId,

        @Schema(description = "Where they come from.", examples = "BPS Kabupaten Mukomuko")
        String institution,

        @Schema(description = "What they do.", examples = "RESOURCE_PERSON")
        SpeakerRole role,

        @Schema(description = "What they do, in the caller's language.", examples = "Narasumber")
        String roleLabel,

        @Schema(description = "Whether they hold their post as acting official (Plt).", examples = "false")
        boolean acting,

        @Schema(
                description = "Why they do not come after all; null while they do.",
                examples = "Declined the invitation",
                nullable = true)
        String withdrawnBecause,

        @Schema(description = "How often it was changed; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
