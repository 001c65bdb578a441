package id.pendamping.recipient.period;

import id.pendamping.platform.problem.Problem;

/** Why a request about periods and the registers behind them is refused. */
public enum PeriodProblem implements Problem {
    PERIOD_UNKNOWN(404),
    PERIOD_BACKWARDS(400),
    PERIOD_EXISTS(409),
    PERIOD_OVERLAPS(409),
    PERIOD_IDENTITY_FIXED(409),
    PERIOD_DAYS_FIXED(409),
    REGISTER_UNKNOWN(404),
    REGISTER_CODE_MALFORMED(400),
    REGISTER_DAY_TAKEN(409),
    REGISTER_REACHES_BACK(409),
    REFRESH_UNKNOWN(404),
    REFRESH_BACKWARDS(400),
    REFRESH_OVERLAPS(409);

    private final int status;

    PeriodProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
