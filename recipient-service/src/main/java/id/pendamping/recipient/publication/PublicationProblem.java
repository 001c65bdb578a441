package id.pendamping.recipient.publication;

import id.pendamping.platform.problem.Problem;

/** Why a state of what is published cannot be asked for. */
public enum PublicationProblem implements Problem {
    AS_OF_UNKNOWN(400);

    private final int status;

    PublicationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
