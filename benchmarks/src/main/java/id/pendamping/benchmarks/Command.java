package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs a program of this machine to its end, and ends it when the measuring ends first. */
final class Command {

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private Command() {}

    /** What it printed on both streams. */
    static String run(List<String> command, Map<String, String> environment) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            RUNNING.add(process);
            try {
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int code = process.waitFor();
                if (code != 0) {
                    throw new BenchException("%s ended with %d:%n%s".formatted(command.getFirst(), code, output));
                }
                return output;
            } finally {
                RUNNING.remove(process);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot run %s: %s".formatted(command.getFirst(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    static String run(List<String> command) {
        return run(command, Map.of());
    }

    static void endAll() {
        RUNNING.forEach(Process::destroy);
    }
}
