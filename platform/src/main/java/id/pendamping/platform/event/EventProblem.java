package id.pendamping.platform.event;

import id.pendamping.platform.problem.Problem;

/** What the feed and the operations on events refuse. */
public enum EventProblem implements Problem {
    /** The cursor belongs to a time before the database was restored. */
    FEED_RESTARTED(410),
    DEAD_LETTER_UNKNOWN(404),
    /** It was redriven or discarded already. */
    DEAD_LETTER_CLOSED(409),
    /** Nobody in this service listens to the topic of the dead letter. */
    LISTENER_UNKNOWN(409),
    PARKED_SUBJECT_UNKNOWN(404),
    /** No event has that position yet. */
    POSITION_AHEAD(409);

    private final int status;

    EventProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
