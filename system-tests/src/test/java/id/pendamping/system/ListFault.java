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
     * Kills it when so much of the time that the step usually takes has passed, and starts it again.
     *
     * @return the milliseconds into the step
     */
    long strike(RunningSuite suite, Duration usually) {
        long into = (long) (usually.toNanos() * moment);
        // The moment is the fault: there is nothing to wait for.
        LockSupport.parkNanos(into);
        if (victim == Victim.SERVICE) {
            var service = suite.suite().service("recipient");
            service.kill();
            service.start();
        } else {
            stack(suite).postgres().kill();
            stack(suite).postgres().start();
        }
        return into / 1_000_000;
    }

    private static LocalStack stack(RunningSuite suite) {
        return suite.suite().stack();
    }
}
