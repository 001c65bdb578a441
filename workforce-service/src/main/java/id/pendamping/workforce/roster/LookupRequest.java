package id.pendamping.workforce.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whose names are needed.")
public record LookupRequest(
        @Schema(description = "The workers, 200 at most.", examples = "[\"0197f0c2-0000-7000-8000-000000000001\"]")
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull UUID> workerIds) {}
