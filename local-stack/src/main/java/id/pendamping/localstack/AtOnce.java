package id.pendamping.localstack;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Runs steps side by side and returns when all have ended; the first failure is thrown then. */
public final class AtOnce {

    private AtOnce() {}

    public static void run(Runnable... steps) {
        run(Stream.of(steps));
    }

    static void run(Stream<Runnable> steps) {
        var running = steps.map(step -> CompletableFuture.runAsync(
                        step, task -> Thread.ofPlatform().start(task)))
                .toList();
        RuntimeException first = null;
        for (var step : running) {
            try {
                step.join();
            } catch (CompletionException e) {
                first = first != null ? first : asRuntime(e.getCause());
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static RuntimeException asRuntime(Throwable cause) {
        return cause instanceof RuntimeException known ? known : new StackException(cause.toString(), cause);
    }
}
