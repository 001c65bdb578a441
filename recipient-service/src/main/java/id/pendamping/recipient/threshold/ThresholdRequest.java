package id.pendamping.recipient.threshold;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A threshold to be set. Kind, programme and first day say which row it is.")
public record ThresholdRequest(
        @Schema(
                description =
                        "What it is about: from how many percent a change is significant (`SIGNIFICANT_CHANGE`, also when absent), from how many percent a list that "
                                + "loses or gains families is asked about before it is published (`IMPLAUSIBLE_DROP`, `IMPLAUSIBLE_RISE`), or the smallest count "
                                + "that is published (`SMALLEST_COUNT`).",
                examples = "SIGNIFICANT_CHANGE",
                nullable = true)
        ThresholdKind kind,

        @Size(max = 40)
        @Schema(
                description = "The programme, by code or alias; absent for all that have no row of their own.",
                examples = "PKH",
                nullable = true)
        String programme,

        @DecimalMin("0.01")
        @DecimalMax("999.99")
        @Digits(integer = 3, fraction = 2)
        @Schema(
                description =
                        "A change of more than this many percent; at most 100, a rise 999.99. Absent for `SMALLEST_COUNT`.",
                examples = "7.5",
                nullable = true)
        BigDecimal percent,

        @Min(ThresholdKind.FLOOR)
        @Max(1000)
        @Schema(
                description = "The smallest count that is published, never below 3; given for `SMALLEST_COUNT` alone.",
                nullable = true)
        Integer smallestCount,

        @Schema(
                description = "The first day on which it holds; absent for the row that holds until another begins.",
                examples = "2027-01-01",
                nullable = true)
        LocalDate firstDay,

        @NotBlank
        @Size(max = 400)
        @Schema(description = "Who set it and where that is written.", examples = "Surat Kepala Dinas 460/12/2026")
        String source) {

    ThresholdKind kindOrUsual() {
        return kind == null ? ThresholdKind.SIGNIFICANT_CHANGE : kind;
    }
}
