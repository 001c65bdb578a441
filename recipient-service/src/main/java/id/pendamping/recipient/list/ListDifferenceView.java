package id.pendamping.recipient.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a list changes in the ledger, before it is published.")
public record ListDifferenceView(
        @Schema(description = "The list.", examples = RecipientListResource.EXAMPLE_ID)
        UUID list,

        @Schema(
                description = "The list that stood when this one was compared; null when none did.",
                examples = "019f2a53-5a00-7000-8000-000000000011",
                nullable = true)
        UUID base,

        DifferenceTotals totals,

        @Schema(
                description =
                        "How many of the exits have no reason yet. They can be published so, and stay visible as unexplained.",
                examples = "12")
        long unexplained,

        @Schema(
                description =
                        "The change of the whole regency in percent of the opening, with two decimals; null where there was none to begin with.",
                examples = "-0.13",
                nullable = true)
        BigDecimal percent,

        @Schema(
                description =
                        "Whether that is beyond the threshold (`/v1/thresholds`): such a change is rarely true, and more often half a file. It can be published all the same.",
                examples = "false")
        boolean implausible,

        @Schema(
                description = "The same in a sentence, in the caller's language; null when it is not.",
                examples = "Perubahan −17,78 % melewati ambang 10 %.",
                nullable = true)
        String warning,

        @Schema(description = "Villages with families that the file does not name at all.")
        List<MissingVillageView> missingVillages,

        HoldTotals paymentHolds,

        @Schema(description = "When it was compared.", examples = "2026-01-05T02:16:01Z")
        Instant comparedAt) {}
