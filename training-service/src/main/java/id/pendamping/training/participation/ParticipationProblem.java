package id.pendamping.training.participation;

import id.pendamping.platform.problem.Problem;

/** How the list of participants says no. */
public enum ParticipationProblem implements Problem {
    PARTICIPANT_UNKNOWN(404),
    WORKER_UNKNOWN(404),
    WORKER_TWICE(400),
    WORKER_SPEAKS(409),
    WORKER_THERE(409),
    PARTICIPANT_REMOVED(409);

    private final int status;

    ParticipationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
