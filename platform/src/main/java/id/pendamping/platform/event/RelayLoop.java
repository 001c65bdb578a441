package id.pendamping.platform.event;

import id.pendamping.platform.problem.Wordless;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * A thread that does one step after another: at once while much waits, a moment later while some or little does, else when it is
 * woken or time has passed.
 */
final class RelayLoop {

    /** What a step found. */
    enum Found {
        NOTHING,

        /** So little that the next step is worth more when some has gathered. */
        LITTLE,

        /** So much that more comes soon, and too little for steps without a pause. */
        SOME,
        MUCH
    }

    /** From here on it is some. Nobody who waits for one event is kept waiting for others. */
    static final int SEVERAL = 5;

    /** Where events come in numbers they gather so much longer: what a step costs is shared by more of them. */
    private static final int LONGER = 3;

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final String name;
    private final Duration every;
    private final Duration gather;
    private final Duration pauseAtMost;
    private final Callable<Found> step;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;

    private boolean woken;
    private boolean stopped;

    RelayLoop(String name, EventsConfig.Relay config, Callable<Found> step) {
        this.name = name;
        this.every = config.every();
        this.gather = config.gather();
        this.pauseAtMost = config.pauseAtMost();
        this.step = step;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        signal(() -> woken = true);
    }

    /** Lets the running step end; what still runs after this long is interrupted. */
    void stop(Duration patience) {
        signal(() -> stopped = true);
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
                thread.join(patience);
            }
        } catch (InterruptedException hurried) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        int failures = 0;
        while (!stopped()) {
            try {
                // What woke it until now, this step finds.
                signal(() -> woken = false);
                var found = step.call();
                if (failures > 0) {
                    LOG.infof("%s works again after %d failed attempts.", name, failures);
                }
                failures = 0;
                switch (found) {
                    case NOTHING -> await(every, true);
                    // Not cut short by new events: they are what is waited for.
                    case LITTLE -> await(gather, false);
                    case SOME -> await(gather.multipliedBy(LONGER), false);
                    case MUCH -> {}
                }
            } catch (Throwable failure) {
                if (!stopped()) {
                    report(++failures, failure);
                    // Not cut short by new events: they would turn the pause into a hammer.
                    await(pause(failures), false);
                }
            }
        }
    }

    private Duration pause(int failures) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(pauseAtMost) < 0 ? doubled : pauseAtMost;
    }

    private void report(int failures, Throwable failure) {
        // The first with its stack, then now and then: an outage of an hour is no reason for a thousand stacks.
        if (failures == 1) {
            LOG.warnf(Wordless.of(failure), "%s failed and tries again until it works.", name);
        } else if (failures % 20 == 0) {
            LOG.warnf(
                    "%s has failed %d times: %s",
                    name, failures, failure.getClass().getName());
        }
    }

    private void await(Duration atMost, boolean wakeable) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!stopped && !(wakeable && woken) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException stopping) {
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean stopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }
}
