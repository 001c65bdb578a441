package id.pendamping.workforce.cadre;

import id.pendamping.platform.problem.Problem;

public enum CadreProblem implements Problem {
    CADRE_UNKNOWN(404),
    PROGRAMME_UNKNOWN(404),
    CADRE_IN_USE_DIFFERS(409),
    SCOPE_NARROWER_THAN_LEVEL(400);

    private final int status;

    CadreProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
