package id.pendamping.training.participation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Workers of the roster who shall take part; all of them are added, or none. */
@Schema(description = "Workers of the roster who shall take part; all of them are added, or none.")
public record ParticipantsRequest(
        @NotEmpty
        @Size(max = 1000)
        @Schema(
                description = "The workers' ids, each once, at most 1,000.",
                examples = "[\"0198a0c4-7c00-7a10-8000-000000000003\"]")
        List<@NotNull UUID> workerIds) {}
