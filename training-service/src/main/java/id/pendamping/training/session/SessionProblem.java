package id.pendamping.training.session;

import id.pendamping.platform.problem.Problem;

/** How a session says no. */
public enum SessionProblem implements Problem {
    SESSION_UNKNOWN(404),
    SESSION_TIMES(400),
    SESSION_OUTSIDE(409),
    SESSION_HELD(409),
    SESSION_CANCELLED(409);

    private final int status;

    SessionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
