package id.pendamping.recipient.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a count was, what happened to it, and what came of it. A null is a cell too small to be told, or one that would tell it. */
@Schema(
        description =
                "A count and what happened to it: opening + baseline + entries + returns − exits + movesIn − movesOut + corrections = closing. "
                        + "A cell that is null is suppressed, and `flags` says so; it is neither 0 nor unknown.",
        examples = """
                {"opening": 7026, "baseline": 0, "entries": 120, "returns": 15, "exits": 418, "movesIn": 21, "movesOut": 21,
                 "corrections": -2, "closing": 6741, "flags": {}}""")
public record Balance(
        @Schema(
                description = "How many there were at the end of the period before.",
                examples = "7026",
                nullable = true)
        Long opening,

        @Schema(
                description =
                        "How many were there when the ledger of the regency began, with its first list; they are no entries.",
                examples = "0",
                nullable = true)
        Long baseline,

        @Schema(description = "How many entered for the first time.", examples = "120", nullable = true)
        Long entries,

        @Schema(description = "How many came back who had left.", examples = "15", nullable = true)
        Long returns,

        @Schema(description = "How many left.", examples = "418", nullable = true)
        Long exits,

        @Schema(description = "How many came from another village of the regency.", examples = "21", nullable = true)
        Long movesIn,

        @Schema(description = "How many went to another village of the regency.", examples = "21", nullable = true)
        Long movesOut,

        @Schema(
                description = "What later editions of the list and reversals took back (−) or gave back (+).",
                examples = "-2",
                nullable = true)
        Long corrections,

        @Schema(description = "How many there are at the end.", examples = "6741", nullable = true)
        Long closing,

        @Schema(
                description =
                        "`c` (confidential) for each cell that is suppressed, by its name; empty when all are told.",
                examples = "{\"returns\": \"c\"}")
        Map<String, String> flags) {

    /** The names of the cells, in their order. */
    static final List<String> CELLS = List.of(
            "opening", "baseline", "entries", "returns", "exits", "movesIn", "movesOut", "corrections", "closing");

    /** How tables and flags say that a cell is suppressed. */
    static final String SUPPRESSED = "c";

    static final Balance NOTHING = of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);

    static Balance of(Long... cells) {
        var flags = new TreeMap<String, String>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] == null) {
                flags.put(CELLS.get(i), SUPPRESSED);
            }
        }
        return new Balance(
                cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], flags);
    }

    /** Nine columns of a row, from this one on. */
    static Balance read(ResultSet row, int column) throws SQLException {
        var cells = new Long[CELLS.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getObject(column + i, Long.class);
        }
        return of(cells);
    }

    /** What happened in one stretch of time and then in another; who knows only one of two does not know their sum. */
    Balance then(Balance later) {
        var before = cells();
        var after = later.cells();
        var sum = new Long[before.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = before.get(i) == null || after.get(i) == null ? null : Long.valueOf(before.get(i) + after.get(i));
        }
        sum[0] = opening;
        sum[sum.length - 1] = later.closing;
        return of(sum);
    }

    /** The same, from this count on. */
    Balance from(Long opening) {
        return of(opening, baseline, entries, returns, exits, movesIn, movesOut, corrections, closing);
    }

    /** Whether what happened leads from the opening to the closing; of what is suppressed nobody can say. */
    boolean balances() {
        return !flags.isEmpty()
                || opening + baseline + entries + returns - exits + movesIn - movesOut + corrections == closing;
    }

    List<Long> cells() {
        return Arrays.asList(opening, baseline, entries, returns, exits, movesIn, movesOut, corrections, closing);
    }
}
