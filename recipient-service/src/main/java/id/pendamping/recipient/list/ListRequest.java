package id.pendamping.recipient.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The list to be opened: of which programme, regency and period.")
public record ListRequest(
        @NotBlank @Size(max = 40) @Schema(description = "The programme, by code or alias.", examples = "PKH")
        String programme,

        @NotBlank
        @Size(max = 13)
        @Schema(description = "The Kemendagri code of the regency or city.", examples = "17.06")
        String region,

        @NotNull @Min(1990) @Max(2200) @Schema(description = "The year of the period.", examples = "2025")
        Integer year,

        @NotNull
        @Min(1)
        @Max(12)
        @Schema(
                description =
                        "The number of the stage (*tahap*) within the year; it must be recorded at `/v1/periods`.",
                examples = "4")
        Integer stage,

        @Schema(
                description =
                        "Whether the list is made up, to show how the software answers; statistics read such a list only when asked. False unless said.",
                examples = "false",
                nullable = true)
        Boolean sample) {}
