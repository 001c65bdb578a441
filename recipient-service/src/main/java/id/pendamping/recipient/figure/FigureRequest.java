package id.pendamping.recipient.figure;

import id.pendamping.recipient.programme.Unit;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A total that somebody published. All but value and unit say which total it is.", examples = """
                {"programme": "PKH", "region": "52.08", "year": 2024, "referenceDate": "2024-02-22", "indicator": "RECIPIENT_FAMILIES",
                 "value": 22829, "unit": "FAMILY", "source": "radarntb.com 2024-02-22"}""")
public record FigureRequest(
        @NotBlank @Size(max = 40) @Schema(description = "The programme, by code or alias.", examples = "PKH")
        String programme,

        @NotBlank
        @Size(max = 13)
        @Schema(description = "The Kemendagri code of the region, with dots.", examples = "52.08")
        String region,

        @NotNull
        @Min(1990)
        @Max(2200)
        @Schema(description = "The year that the total is of; not after this one.", examples = "2024")
        Integer year,

        @Min(1)
        @Max(12)
        @Schema(
                description = "The stage (*tahap*) that the total is of; absent when it is of the year.",
                examples = "2",
                nullable = true)
        Integer stage,

        @Size(max = 10)
        @Schema(
                description =
                        "The day that the total describes: a date, a bare year, or absent when it was not published. Absent does not mean the end of the year.",
                examples = "2024-02-22",
                nullable = true)
        String referenceDate,

        @NotNull @Schema(description = "What is counted.", examples = "RECIPIENT_FAMILIES")
        Indicator indicator,

        @Size(max = 100)
        @Schema(
                description = "The part that is counted, as the source names it; absent when it counts all.",
                examples = "Lansia",
                nullable = true)
        String category,

        @NotNull
        @PositiveOrZero
        @Max(WholeNumber.MOST)
        @Schema(description = "The total: a whole number, not below zero.", examples = "22829")
        Long value,

        @NotNull @Schema(description = "In what it counts; it must be the programme's unit.", examples = "FAMILY")
        Unit unit,

        @NotBlank
        @Size(max = 400)
        @Schema(
                description = "Where it was published: an address, a letter, a medium and its date.",
                examples = "radarntb.com 2024-02-22")
        String source) {}
