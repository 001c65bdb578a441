package id.pendamping.recipient.erasure;

import id.pendamping.platform.problem.Problem;

/** Why a request about erasures is refused. */
public enum ErasureProblem implements Problem {
    ERASURE_UNKNOWN(404),
    ERASURE_FAMILY_UNKNOWN(404),
    ERASURE_NUMBER(400),
    ERASURE_REGION_NOT_REGENCY(400),
    ERASURE_ASKED(409),
    ERASURE_DECIDED(409),
    ERASURE_FOUR_EYES(409);

    private final int status;

    ErasureProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
