package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.list.StagedRows.Rejected;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What would come of a file as the content of a list. Nothing of it was kept.")
public record ListTrialView(
        @Schema(description = "How many rows were read, without the header.", examples = "6741")
        long rowsRead,

        @Schema(description = "How many of them would be staged.", examples = "6738")
        long accepted,

        @Schema(
                description =
                        "How many of the rejected rows name a family by a number that can be read: it would stay as it was, held back.",
                examples = "2")
        long heldBack,

        @Schema(description = "How many of them would be rejected.", examples = "3")
        long rejected,

        @Schema(description = "How many of the rejected rows name no family that could be told.", examples = "1")
        long unreadable,

        DifferenceTotals difference,

        @Schema(description = "The first 200 of the rejected rows.")
        List<RejectedRowView> rejectedRows) {

    static final int SHOWN = 200;

    static ListTrialView of(Reading reading, DifferenceTotals difference, List<Rejected> rejected, Language language) {
        return new ListTrialView(
                reading.rows(),
                reading.accepted(),
                reading.rejected() - reading.unreadable(),
                reading.rejected(),
                reading.unreadable(),
                difference,
                rejected.stream().map(row -> RejectedRowView.of(row, language)).toList());
    }
}
