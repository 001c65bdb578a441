package id.pendamping.recipient.period;

import id.pendamping.platform.problem.Problem;

/** Why a request about periods is refused. */
public enum PeriodProblem implements Problem {
    PERIOD_UNKNOWN(404),
    PERIOD_BACKWARDS(400),
    PERIOD_EXISTS(409),
    PERIOD_OVERLAPS(409);

    private final int status;

    PeriodProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
