package id.pendamping.recipient.period;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stage of a programme to be recorded.")
public record PeriodRequest(
        @NotBlank @Size(max = 40) @Schema(description = "The programme, by code or alias.", examples = "PKH")
        String programme,

        @NotNull @Min(1990) @Max(2200) @Schema(description = "The year that the stage belongs to.", examples = "2026")
        Integer year,

        @NotNull
        @Min(1)
        @Max(12)
        @Schema(description = "The number of the stage (*tahap*) within the year.", examples = "1")
        Integer stage,

        @NotNull @Schema(description = "The first day of the stage.", examples = "2026-01-01")
        LocalDate firstDay,

        @NotNull @Schema(description = "The last day of the stage, itself included.", examples = "2026-03-31")
        LocalDate lastDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "Where this is said: a decree, a letter, an address.", examples = "SK Kemensos 1/2026")
        String source) {}
