package id.pendamping.recipient.figure;

import id.pendamping.platform.problem.Problem;

/** Why a figure, or a question about figures, is refused. */
public enum FigureProblem implements Problem {
    FIGURE_UNKNOWN(404),
    UNIT_WRONG(400),
    YEAR_IN_FUTURE(400),
    REFERENCE_DATE_IN_FUTURE(400),
    REFERENCE_DATE_MALFORMED(400),
    NUMBER_MISSING(400),
    NUMBER_MALFORMED(400),
    NUMBER_NEGATIVE(400),
    NUMBER_TOO_LARGE(400),
    PERSONAL_NUMBER(400);

    private final int status;

    FigureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
