package id.pendamping.recipient.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What a list changes, in families: opening + entries + returns − exits = closing. Moves stay inside the regency.")
public record DifferenceTotals(
        @Schema(
                description =
                        "Whether it is the first list of its programme in its regency (or another edition of that): what its families were before is not known, so none of them enters.",
                examples = "false")
        boolean baseline,

        @Schema(
                description = "Whether it is another edition of the list that stands for the period.",
                examples = "false")
        boolean supersedes,

        @Schema(description = "On the programme by the list that stands.", examples = "6750")
        long opening,

        @Schema(description = "Not on the programme before. In a baseline: all of them.", examples = "40")
        long entries,

        @Schema(description = "On the programme again, after they had left.", examples = "5")
        long returns,

        @Schema(description = "No longer on it.", examples = "54")
        long exits,

        @Schema(description = "In another village of the regency than before.", examples = "7")
        long moves,

        @Schema(description = "As they were.", examples = "6680")
        long unchanged,

        @Schema(
                description =
                        "Left as they were, because their row was rejected, it is not known whose row it is, or their whole village is missing.",
                examples = "9")
        long heldBack,

        @Schema(
                description =
                        "Rows of which it is not known whose they are. They change nothing until that is answered.",
                examples = "3")
        long questions,

        @Schema(
                description =
                        "Of the above, families whose movement of this period is corrected, because another edition told it differently.",
                examples = "0")
        long corrections,

        @Schema(description = "On the programme once it is published.", examples = "6741")
        long closing) {

    static DifferenceTotals of(ListComparison result) {
        return new DifferenceTotals(
                result.baseline,
                result.supersedes,
                result.opening,
                result.entries,
                result.returns,
                result.exits,
                result.moves,
                result.unchanged,
                result.heldBack,
                result.questions,
                result.corrections,
                result.closing);
    }
}
