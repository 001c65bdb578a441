package id.pendamping.recipient.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How many of those who left did so for a reason, or for the reasons of a group.", examples = """
                {"code": "DATA_DUPLICATE", "name": "Data ganda", "group": "DATA", "families": 210, "share": 50.24, "flag": null}""")
public record ExitShare(
        @Schema(
                description = "The code of the reason or group; `UNEXPLAINED` where no reason was given.",
                examples = "DATA_DUPLICATE")
        String code,

        @Schema(description = "What it is called, in the language of `Accept-Language`.", examples = "Data ganda")
        String name,

        @Schema(
                description = "The group that a reason counts under; null for a group, and for `UNEXPLAINED`.",
                examples = "DATA",
                nullable = true)
        String group,

        @Schema(
                description = "How many left, in the unit of the answer; null where that is suppressed.",
                examples = "210",
                nullable = true)
        Long families,

        @Schema(
                description =
                        "In percent of all who left, two decimals, half up; null when nobody left, or where it would tell what is suppressed.",
                examples = "50.24",
                nullable = true)
        BigDecimal share,

        @Schema(
                description = "`c` (confidential) where the number is suppressed; else null.",
                examples = "c",
                nullable = true)
        String flag) {

    static ExitShare of(String code, String name, String group, Long families, Long all) {
        return new ExitShare(
                code, name, group, families, share(families, all), families == null ? Balance.SUPPRESSED : null);
    }

    private static BigDecimal share(Long families, Long all) {
        return families == null || all == null || all == 0
                ? null
                : BigDecimal.valueOf(families)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }
}
