package id.pendamping.workforce.caseload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a steward says about a band.")
public record BandRequest(
        @Schema(description = "Below this many families per worker is BELOW.", examples = "150")
        @NotNull
        @PositiveOrZero
        Integer lower,

        @Schema(description = "Above this many families per worker is ABOVE.", examples = "350")
        @NotNull
        @PositiveOrZero
        Integer upper,

        @Schema(description = "Where the numbers come from.", examples = "Kepdirjen Linjamsos, naskah resmi")
        @NotBlank
        @Size(max = 1000)
        String source) {}
