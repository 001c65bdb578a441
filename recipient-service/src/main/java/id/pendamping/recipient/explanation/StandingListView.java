package id.pendamping.recipient.explanation;

import id.pendamping.recipient.ledger.StandingList;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The newest list of the regency and programme: what the answer rests on.")
public record StandingListView(
        @Schema(description = "The list.", examples = "019f2a53-5a00-7000-8000-000000000010")
        UUID id,

        StageView stage,

        @Schema(description = "Whether the list is made up, to show how the software answers.", examples = "false")
        boolean sample,

        @Schema(
                description =
                        "Whether the office said with it whose payment is held, and every row of that could be used. If not, nobody knows that this family's is not.",
                examples = "true")
        boolean holdsSent,

        @Schema(description = "The number of the publication since which it stands.", examples = "17")
        long publication,

        @Schema(description = "When that was.", examples = "2026-01-06T08:00:00Z")
        Instant publishedAt) {

    /** Null for null. */
    static StandingListView of(StandingList list) {
        return list == null
                ? null
                : new StandingListView(
                        list.id(),
                        StageView.of(list.stage()),
                        list.sample(),
                        list.holdsSent(),
                        list.publication(),
                        list.at());
    }
}
