package id.pendamping.recipient.statistics;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the ledger holds between the two ends of a change.")
public record LedgerChangeView(
        @Schema(
                description = "The state that was read: as it was after the publication with this number.",
                examples = "1284")
        long publication,

        @Schema(description = "When that was published; null before the first.", nullable = true)
        Instant publishedAt,

        @Schema(
                description =
                        "Whether this is what the public sees, with small cells suppressed. Callers see their own regions as they are.",
                examples = "false")
        boolean released,

        @Schema(
                description = "Whether one of the lists was made up to show how the software answers.",
                examples = "false")
        boolean sample,

        @Schema(
                description = "Of a province: only regencies with both ends are counted; null for a smaller region.",
                nullable = true,
                implementation = RegenciesCounted.class)
        RegenciesCounted regencies,

        Balance balance,

        @Schema(
                description =
                        "Who left, by group of reasons, the most frequent first; the unexplained last, also when there are none.")
        List<ExitShare> exitsByGroup,

        @Schema(description = "Who left, by reason, in the same order.")
        List<ExitShare> exitsByReason,

        @Schema(description = "The stages on the way, the first after `from` to the one of `to`.")
        List<StepView> steps) {

    @Schema(description = "A stage on the way, over those of the regencies that have a list of it.", examples = """
                    {"period": "2025-T1", "sample": false, "balance": {"opening": 7026, "baseline": 0, "entries": 120, "returns": 15,
                     "exits": 418, "movesIn": 21, "movesOut": 21, "corrections": -2, "closing": 6741, "flags": {}}}""")
    public record StepView(
            @Schema(description = "The stage.", examples = "2025-T1")
            String period,

            @Schema(description = "Whether a list of it is a sample.", examples = "false")
            boolean sample,

            Balance balance) {}
}
