package id.pendamping.localstack;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition, not for a time. */
public final class Until {

    private static final Duration STEP = Duration.ofMillis(25);

    private Until() {}

    /**
     * Returns as soon as the condition holds. An exception of the condition counts as "not yet".
     *
     * @throws StackException when it does not hold in time, with the last exception as cause
     */
    public static void holds(String what, Duration atMost, Callable<Boolean> condition) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            Exception last = null;
            try {
                if (condition.call()) {
                    return;
                }
            } catch (StackException fatal) {
                throw fatal;
            } catch (Exception notYet) {
                last = notYet;
            }
            if (System.nanoTime() > deadline) {
                throw new StackException("Waited " + atMost.toSeconds() + " s in vain until " + what + ".", last);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", stopped);
        }
    }
}
