package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.RowProblem.CELLS_MISCOUNTED;
import static id.pendamping.recipient.figureimport.RowProblem.CELL_MISSING;
import static id.pendamping.recipient.figureimport.RowProblem.CELL_TOO_LONG;

import java.util.List;

/**
 * A line of a table.
 *
 * @param number as a spreadsheet counts: the header is 1
 */
record Row(int number, List<String> columns, List<String> cells) {

    static final int LONGEST_CELL = 400;

    /** Refuses a line whose cells cannot be told apart, or are no cells of such a table. */
    Row checked() {
        if (cells.size() != columns.size()) {
            throw CELLS_MISCOUNTED.because(String.valueOf(cells.size()), String.valueOf(columns.size()));
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > LONGEST_CELL) {
                throw CELL_TOO_LONG.at(columns.get(i), String.valueOf(LONGEST_CELL));
            }
        }
        return this;
    }

    /** The cell without spaces around; empty where the table has no such column. */
    String cell(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.get(at).strip();
    }

    String filled(String column) {
        var cell = cell(column);
        if (cell.isEmpty()) {
            throw CELL_MISSING.at(column, column);
        }
        return cell;
    }

    /** What is kept of a rejected line, so that it can be corrected and sent again. */
    List<String> kept() {
        return cells.stream()
                .limit(columns.size())
                .map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell)
                .toList();
    }
}
