package id.pendamping.recipient.figureimport;

import id.pendamping.platform.problem.Problem;

/**
 * Why a row of a file is rejected while the others are taken. Rows are rejected by the problems of a single figure, too.
 * Arguments are texts, because they are kept and put into words when somebody asks.
 */
public enum RowProblem implements Problem {
    CELLS_MISCOUNTED,
    CELL_MISSING,
    CELL_TOO_LONG,
    REGION_NAME_DIFFERS,
    REGION_LEVEL_DIFFERS,
    REGION_LEVEL_UNKNOWN,
    REGION_NOT_INSIDE,
    YEAR_MALFORMED,
    STAGE_MALFORMED,
    INDICATOR_UNKNOWN,
    UNIT_UNKNOWN,
    OBSERVATION_NOT_PLAIN,
    ROWS_CONTRADICT,
    ROW_REPEATED;

    @Override
    public int status() {
        return 400;
    }
}
