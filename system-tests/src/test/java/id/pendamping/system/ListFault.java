package id.pendamping.system;

import id.pendamping.localstack.LocalStack;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Something that dies in the middle of a step of a list, and is started again. */
record ListFault(Victim victim, Step step, double moment) {

    enum Victim {
        SERVICE,
        POSTGRES
    }

    enum Step {
        UPLOAD,
        PUBLICATION
    }

    /**
     * When it died.
     *
     * @param at by the clock of {@link System#nanoTime}
     * @param into the milliseconds since the request of the step was sent
     * @param written the tables that a transaction had written to, not yet ended, a moment before
     */
    record Struck(long at, long into, String written) {}

    /** Kills it when so much of the time that the request usually takes has passed, and starts it again. */
    Struck strike(RunningSuite suite, Sending sending, Duration usually) {
        try (var writers = new WritersNow(suite)) {
            sending.awaitBegin();
            long sent = System.nanoTime();
            // The moment is the fault: there is nothing to wait for.
            LockSupport.parkNanos((long) (usually.toNanos() * moment));
            var written = writers.tables();
            long at = System.nanoTime();
            if (victim == Victim.SERVICE) {
                var service = suite.suite().service("recipient");
                service.kill();
                service.start();
            } else {
                stack(suite).postgres().kill();
                stack(suite).postgres().start();
            }
            return new Struck(at, (at - sent) / 1_000_000, written);
        }
    }

    private static LocalStack stack(RunningSuite suite) {
        return suite.suite().stack();
    }
}
