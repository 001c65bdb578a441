package id.pendamping.workforce.assignment;

import id.pendamping.platform.problem.Problem;

public enum AssignmentProblem implements Problem {
    ASSIGNMENT_UNKNOWN(404),
    SCOPE_LEVEL(400),
    COVERAGE_OUTSIDE(400),
    ENDS_BEFORE_START(400),
    ENDS_AFTER_DECREE(409),
    CADRE_SEATS_TAKEN(409),
    ALREADY_ASSIGNED(409),
    TRAINING_REQUIRED(409),
    ASSIGNMENT_ENDED(409);

    private final int status;

    AssignmentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
