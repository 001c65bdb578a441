package id.pendamping.recipient.statistics;

import id.pendamping.platform.problem.Problem;

/** Why a question about lists and how well they were made is refused. */
public enum OversightProblem implements Problem {
    STAGE_NOT_BEGUN(404),
    OVERLAP_NOT_REGENCY(400);

    private final int status;

    OversightProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
