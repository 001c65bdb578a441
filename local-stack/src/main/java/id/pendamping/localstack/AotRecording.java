package id.pendamping.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records the start-up cache of one service: starts a second one beside the running suite, at the lowest priority, with a
 * database and topics of its own, waits until it is ready and lets it end, which writes the cache. Nothing of the suite
 * sees it, and closing this ends it in any step.
 */
final class AotRecording implements AutoCloseable {

    // Beside a suite at work, on a laptop: the JVM that writes the file alone takes 15 seconds of CPU.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String service;
    private final Path root;
    private final AotCache cache;
    private final LocalStack stack;
    private final Map<String, String> environment;
    private final ChildProcess process;
    private final Database database;
    private final String topics;
    private final int port = Ports.free(1).getFirst();
    private boolean closed;

    /** @param environment of the service as the suite starts it */
    AotRecording(
            String service, Path root, Path logs, AotCache cache, LocalStack stack, Map<String, String> environment) {
        this.service = service;
        this.root = root;
        this.cache = cache;
        this.stack = stack;
        this.environment = environment;
        this.process = process(service, logs);
        this.database = new Database(service + "_recording", service);
        this.topics = service + "-recording.";
    }

    static ChildProcess process(String service, Path logs) {
        return new ChildProcess(service + "-recording", logs);
    }

    /** Returns when the cache is in place. */
    void record() {
        var file = cache.file(service);
        var draft = cache.draft(service);
        process.endLeftover(Duration.ZERO);
        try {
            forget();
            stack.postgres().create(database);
            launch(draft);
            process.awaitReady(PATIENCE, () -> ServiceProcess.isReady(url()));
            process.stop(PATIENCE);
            mustBeWritten(draft);
            cache.keep(service, file);
        } finally {
            close();
            forgetIfPossible();
        }
    }

    private void forgetIfPossible() {
        try {
            forget();
        } catch (StackException stackIsGone) {
            // The next recording begins with it.
        }
    }

    /** Ends it at once; what it has written so far is no cache. */
    @Override
    public synchronized void close() {
        closed = true;
        process.killAll();
    }

    private synchronized void launch(Path draft) {
        if (closed) {
            throw new StackException("Stopped.");
        }
        // One compiler, so no profiles for the other: replayed, they make it work while the service starts, on what a
        // start does not need, and take 10 MiB for good.
        var options = List.of("-XX:AOTCacheOutput=" + draft, "-XX:TieredStopAtLevel=1");
        process.start(lowPriority(ServiceProcess.command(root, service, options)), settings());
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<>(environment);
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(database.name()));
        settings.put("EVENTS_TOPIC_PREFIX", topics);
        return settings;
    }

    private void mustBeWritten(Path draft) {
        // The JVM deletes its notes when the cache is complete.
        if (!Files.exists(draft) || Files.exists(draft.resolveSibling(draft.getFileName() + ".config"))) {
            throw new StackException(
                    "The JVM wrote no start-up cache. The end of %s:%n%s".formatted(process.log(), process.tail()));
        }
    }

    /** Database and topics: they were of no use to anybody else. */
    private void forget() {
        stack.postgres().drop(database);
        stack.kafka().deleteTopics(topics);
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private static List<String> lowPriority(List<String> command) {
        var nice = Path.of("/usr/bin/nice");
        if (!Files.isExecutable(nice)) {
            return command;
        }
        var line = new ArrayList<>(List.of(nice.toString(), "-n", "19"));
        line.addAll(command);
        return line;
    }
}
