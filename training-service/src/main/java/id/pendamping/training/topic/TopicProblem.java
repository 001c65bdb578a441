package id.pendamping.training.topic;

import id.pendamping.platform.problem.Problem;

/** How the catalogue of topics says no. */
public enum TopicProblem implements Problem {
    TOPIC_UNKNOWN(404),
    TOPIC_EXISTS(409),
    TOPIC_RETIRED(409);

    private final int status;

    TopicProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
