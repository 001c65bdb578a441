package id.pendamping.recipient.list;

import id.pendamping.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a row of a list is rejected while the others are taken. The texts take no argument: a cell may hold a number or a name,
 * and none is repeated.
 */
@Schema(description = "Why a row of a list is rejected while the others are taken.")
public enum ListRowProblem implements Problem {
    LIST_ROW_MISCOUNTED,
    KK_MISSING,
    KK_MALFORMED,
    NIK_MALFORMED,
    NUMBER_ROUNDED,
    FORMULA_IN_CELL,
    VILLAGE_MISSING,
    VILLAGE_UNKNOWN,
    VILLAGE_OUTSIDE,
    EXIT_NOT_FOUND,
    EXIT_REASON_UNFIT,
    HOLD_FAMILY_NOT_FOUND,
    HOLD_FAMILY_NOT_ONE,
    HOLD_REASON_IS_EXIT,
    HOLD_REASON_UNFIT;

    @Override
    public int status() {
        return 400;
    }
}
