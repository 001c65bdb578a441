package id.pendamping.platform.event;

/** The body of an event does not fit what its listener expects. Trying again does not help. */
public class UnreadableEvent extends RuntimeException {

    UnreadableEvent(Throwable cause) {
        super(cause);
    }
}
