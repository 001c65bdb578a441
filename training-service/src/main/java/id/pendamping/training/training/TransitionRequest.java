package id.pendamping.training.training;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a training. */
@Schema(description = "One step of a training.")
public record TransitionRequest(
        @NotNull @Schema(description = "Where it shall stand.", examples = "SCHEDULED")
        Status to,

        @Size(max = 500)
        @NoPersonNumber
        @Schema(
                description = "Why; wanted for CANCELLED and POSTPONED. No personal data: it travels in an event.",
                examples = "The hall is flooded",
                nullable = true)
        String reason,

        @Schema(
                description =
                        "The first day from now on; only for TENTATIVE and SCHEDULED, and wanted after POSTPONED.",
                examples = "2025-08-12",
                nullable = true)
        LocalDate firstDay,

        @Schema(
                description = "The last day from now on; given when `firstDay` is.",
                examples = "2025-08-13",
                nullable = true)
        LocalDate lastDay) {

    boolean givesDates() {
        return firstDay != null || lastDay != null;
    }
}
