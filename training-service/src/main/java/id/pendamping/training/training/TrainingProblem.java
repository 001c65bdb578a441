package id.pendamping.training.training;

import id.pendamping.platform.problem.Problem;

/** How a training says no. */
public enum TrainingProblem implements Problem {
    TRAINING_UNKNOWN(404),
    OFFICE_LEVEL(400),
    DATES_ORDER(400),
    DATES_MISSING(400),
    DATES_NOT_TAKEN(400),
    REASON_MISSING(400),
    STATUS_ORDER(409),
    STARTS_LATER(409),
    TRAINING_FIXED(409);

    private final int status;

    TrainingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
