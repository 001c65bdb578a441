package id.pendamping.localstack.run;

import java.time.Duration;

/** Lines at the terminal, each with the seconds since the start. */
final class Progress {

    private final long start = System.nanoTime();

    void say(String line) {
        System.out.printf("%6.1f s  %s%n", seconds(), line);
    }

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }
}
