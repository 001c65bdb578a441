package id.pendamping.workforce.headcount;

import id.pendamping.platform.problem.Problem;

public enum HeadcountProblem implements Problem {
    HEADCOUNT_UNKNOWN(404),
    HEADCOUNT_LEVEL(400),
    REFERENCE_DATE_MALFORMED(400);

    private final int status;

    HeadcountProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
