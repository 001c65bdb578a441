package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_EMPTY;
import static id.pendamping.recipient.list.ListProblem.LIST_SHEETS_SEVERAL;
import static id.pendamping.recipient.list.ListProblem.LIST_SHEET_UNKNOWN;

import id.pendamping.platform.problem.ProblemException;
import id.pendamping.recipient.workbook.UnfitWorkbook;
import id.pendamping.recipient.workbook.Workbook;
import java.util.List;
import java.util.function.Predicate;

/** Which sheet of a workbook is meant. */
final class ListSheet {

    private ListSheet() {}

    /**
     * The one that has the columns. Of two nobody knows: whoever keeps a sheet for each district would lose the families of all
     * others. An only sheet without them is returned, so that it can be said which one is missing.
     */
    static Workbook.Sheet of(Workbook workbook, Predicate<List<String>> hasColumns) {
        var filled = workbook.filled();
        if (filled.isEmpty()) {
            throw LIST_FILE_EMPTY.at("body");
        }
        var fit =
                filled.stream().filter(sheet -> hasColumns.test(sheet.header())).toList();
        if (fit.size() > 1) {
            throw LIST_SHEETS_SEVERAL.at("body", fit.size());
        }
        if (fit.isEmpty() && filled.size() > 1) {
            throw LIST_SHEET_UNKNOWN.at("body", filled.size());
        }
        return fit.isEmpty() ? filled.getFirst() : fit.getFirst();
    }

    static ProblemException refusal(UnfitWorkbook unfit, int line) {
        return switch (unfit.fault) {
            case NO_WORKBOOK -> ListProblem.LIST_FILE_NO_WORKBOOK.at("body");
            case BROKEN -> ListProblem.LIST_FILE_BROKEN.at("body", line);
            case SWELLS -> ListProblem.LIST_FILE_SWELLS.at("body");
        };
    }
}
