package id.pendamping.workforce.caseload;

import id.pendamping.platform.problem.Problem;

public enum CaseloadProblem implements Problem {
    BAND_UNKNOWN(404),
    BAND_UPSIDE_DOWN(400);

    private final int status;

    CaseloadProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
