package id.pendamping.recipient.ledger;

import id.pendamping.platform.problem.Problem;

/** Why a key of the tokens is not withdrawn. */
public enum TokenKeyProblem implements Problem {
    TOKEN_KEY_UNKNOWN(404),
    TOKEN_KEY_PRIMARY(409),
    TOKEN_KEY_WITHDRAWN(409),
    TOKEN_KEY_NEEDED(409),
    TOKEN_KEY_FORGETS(409);

    private final int status;

    TokenKeyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
