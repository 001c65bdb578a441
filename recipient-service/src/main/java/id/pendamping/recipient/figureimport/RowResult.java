package id.pendamping.recipient.figureimport;

import id.pendamping.platform.problem.ProblemException;
import id.pendamping.recipient.figure.Recorded;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one line of a file.
 *
 * @param citation of the figure it reported; null when it was rejected
 * @param problem the name of the problem; null when there is none
 */
record RowResult(
        int row,
        Outcome outcome,
        String citation,
        String problem,
        String column,
        List<String> arguments,
        List<String> cells) {

    @Schema(description = "What became of a row.")
    enum Outcome {
        ACCEPTED,
        REVISED,
        UNCHANGED,
        REJECTED
    }

    static RowResult taken(Row row, Recorded recorded) {
        var outcome =
                switch (recorded.outcome()) {
                    case RECORDED -> Outcome.ACCEPTED;
                    case REVISED -> Outcome.REVISED;
                    case UNCHANGED -> Outcome.UNCHANGED;
                };
        return new RowResult(row.number(), outcome, recorded.citation(), null, null, List.of(), null);
    }

    /** The same figure with the same value stood in an earlier line. */
    static RowResult repeated(Row row, Recorded recorded, int earlier) {
        return new RowResult(
                row.number(),
                Outcome.UNCHANGED,
                recorded.citation(),
                RowProblem.ROW_REPEATED.name(),
                null,
                List.of(String.valueOf(earlier)),
                null);
    }

    static RowResult rejected(Row row, ProblemException refusal, Layout layout) {
        var column = refusal.violations().isEmpty()
                ? null
                : layout.column(refusal.violations().getFirst().field());
        return new RowResult(
                row.number(),
                Outcome.REJECTED,
                null,
                refusal.problem().name(),
                column,
                Arrays.stream(refusal.args()).map(String::valueOf).toList(),
                row.kept());
    }
}
