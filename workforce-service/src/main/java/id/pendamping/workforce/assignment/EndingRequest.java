package id.pendamping.workforce.assignment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an assignment ends.")
public record EndingRequest(
        @Schema(description = "The last day.", examples = "2025-06-30") @NotNull
        LocalDate to,

        @Schema(description = "Why.", examples = "RESIGNED") @NotNull
        EndReason reason) {}
