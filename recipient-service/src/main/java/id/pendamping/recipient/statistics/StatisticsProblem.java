package id.pendamping.recipient.statistics;

import id.pendamping.platform.problem.Problem;

/** Why a question about counts and changes is refused. */
public enum StatisticsProblem implements Problem {
    PERIOD_MALFORMED(400),
    PERIOD_ORDER(400),
    PERIOD_AND_RANGE(400),
    LEVEL_NOT_INSIDE(400),
    NOTHING_COUNTED(404),
    NOTHING_REPORTED(404);

    private final int status;

    StatisticsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
