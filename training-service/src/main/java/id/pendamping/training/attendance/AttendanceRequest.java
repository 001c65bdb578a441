package id.pendamping.training.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was present at a session: the whole set. */
@Schema(description = "Who was present at a session: the whole set.")
public record AttendanceRequest(
        @NotNull
        @Size(max = 5000)
        @Schema(
                description =
                        "The participants who were present, by worker, each once; all others count as absent. May be"
                                + " empty.",
                examples = "[\"0198a0c4-7c00-7a10-8000-000000000003\"]")
        List<@NotNull UUID> present) {}
