package id.pendamping.workforce.headcount;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A number of workers as somebody reported it.")
public record HeadcountRequest(
        @Schema(description = "The region counted.", examples = "52.08") @NotNull
        String region,

        @Schema(description = "The code of the cadre counted.", examples = "TKSK") @NotNull
        String cadre,

        @Schema(
                description =
                        "How many workers; null when the source speaks of them without a number. Unknown is not zero.",
                nullable = true,
                examples = "43")
        @PositiveOrZero
        Long count,

        @Schema(
                description = "The day or the year the number speaks of; null when the source does not say.",
                nullable = true,
                examples = "2024-02-22")
        String referenceDate,

        @Schema(description = "Who reported it, and where.", examples = "radarntb.com 2024-02-22")
        @NotBlank
        @Size(max = 300)
        String source,

        @Schema(description = "A remark.", nullable = true, examples = "as printed; 52.08 has 5 kecamatan")
        @Size(max = 500)
        String note) {}
