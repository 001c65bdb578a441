package id.pendamping.training.speaker;

import id.pendamping.platform.problem.Problem;

/** How the list of speakers says no. */
public enum SpeakerProblem implements Problem {
    SPEAKER_UNKNOWN(404),
    SPEAKER_WORKER_UNKNOWN(404),
    SPEAKER_NAMED_ONCE(400),
    SPEAKER_PARTICIPATES(409),
    SPEAKER_THERE(409),
    SPEAKER_WITHDRAWN(409);

    private final int status;

    SpeakerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
