package id.pendamping.recipient.threshold;

import id.pendamping.platform.problem.Problem;

/** Why a request about thresholds is refused. */
public enum ThresholdProblem implements Problem {
    THRESHOLD_UNKNOWN(404),
    THRESHOLD_VALUE(400);

    private final int status;

    ThresholdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
