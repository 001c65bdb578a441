package id.pendamping.recipient.explanation;

import id.pendamping.platform.problem.Problem;

/** Why a request for an explanation is refused. */
public enum ExplanationProblem implements Problem {
    EXPLANATION_BY_ONE(400),
    EXPLANATION_REGION_NEEDED(400),
    EXPLANATION_REGION_NOT_REGENCY(400);

    private final int status;

    ExplanationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
