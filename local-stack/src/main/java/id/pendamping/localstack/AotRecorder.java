package id.pendamping.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Records the start-up caches of a running suite: one now, or all that are missing, one by one in the background. */
public final class AotRecorder implements AutoCloseable {

    private final Path logs;
    private final AotCache cache;
    private final Function<String, AotRecording> recordings;
    private AotRecording current;
    private Thread background;
    private boolean closed;

    AotRecorder(Path logs, AotCache cache, Function<String, AotRecording> recordings) {
        this.logs = logs;
        this.cache = cache;
        this.recordings = recordings;
    }

    /**
     * Records the service's cache, as it is built now, and returns when it is in place. Takes about half a minute of CPU.
     *
     * @throws StackException when it cannot be recorded, with the reason
     */
    public void record(String service) {
        begin(service).record();
    }

    /**
     * Records what is missing and returns at once. What goes wrong is told and has no other consequence.
     *
     * @param progress told when there is something to do, and how it ended
     */
    public synchronized void recordMissing(Consumer<String> progress) {
        if (closed || background != null || !AotCache.isSupported()) {
            return;
        }
        var missing = LocalStack.SERVICES.stream()
                .filter(service -> cache.of(service).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            background = Thread.ofPlatform().daemon().name("start-up caches").start(() -> record(missing, progress));
        }
    }

    private void record(List<String> services, Consumer<String> progress) {
        progress.accept("recording in the background how the services start, so that they start faster next time");
        try {
            services.forEach(this::record);
            progress.accept("recorded; from the next run on the services start faster");
        } catch (RuntimeException e) {
            if (!isClosed()) {
                progress.accept(
                        "could not record how the services start, the next run will try again: " + e.getMessage());
            }
        }
    }

    private synchronized AotRecording begin(String service) {
        if (closed) {
            throw new StackException("Stopped.");
        }
        current = recordings.apply(service);
        return current;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends what it is at work on. */
    @Override
    public void close() {
        Thread running;
        synchronized (this) {
            closed = true;
            running = background;
            if (current != null) {
                current.close();
            }
        }
        if (running != null) {
            awaitEnd(running);
        }
    }

    void endLeftovers() {
        LocalStack.SERVICES.forEach(
                service -> AotRecording.process(service, logs).endLeftover(Duration.ZERO));
    }

    private static void awaitEnd(Thread running) {
        try {
            running.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
