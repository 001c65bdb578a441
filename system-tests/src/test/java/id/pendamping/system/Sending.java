package id.pendamping.system;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A request of a step of a list, as often as it had to be sent: what was going on when something died. */
final class Sending {

    interface Attempt {
        HttpAnswer send() throws IOException;
    }

    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile int times;
    private volatile long beganAt;
    private volatile long endedAt;

    HttpAnswer send(Attempt attempt) throws IOException {
        boolean first = times++ == 0;
        if (first) {
            beganAt = System.nanoTime();
            begun.countDown();
        }
        try {
            return attempt.send();
        } finally {
            if (first) {
                endedAt = System.nanoTime();
            }
        }
    }

    /** Returns when it is being sent for the first time. */
    void awaitBegin() {
        try {
            begun.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    int times() {
        return times;
    }

    /** How long the first one was under way. */
    long nanos() {
        return endedAt - beganAt;
    }

    /** Whether the first one was under way at this time. */
    boolean wasUnderWay(long nanoTime) {
        return nanoTime >= beganAt && (endedAt == 0 || nanoTime < endedAt);
    }
}
