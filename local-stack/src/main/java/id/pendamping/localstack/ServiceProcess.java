package id.pendamping.localstack;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One service as a process of its own, the way it is shipped: {@code java -jar quarkus-run.jar} and an environment. */
public final class ServiceProcess {

    // The heap that the image has under the limit of deploy/base. What does not depend on the machine stands in
    // deploy/jvm.options, for the image too.
    private static final List<String> OPTIONS = List.of("-Xms24m", "-Xmx112m", "-Djava.net.preferIPv4Stack=true");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path root;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private final Supplier<Optional<Path>> cache;
    private final ChildProcess process;

    /**
     * @param label what its log is named after, where one service runs more than once
     * @param cache asked at each start for the file to start from
     */
    ServiceProcess(
            String name,
            String label,
            Path root,
            Path logs,
            int port,
            Supplier<Map<String, String>> environment,
            Supplier<Optional<Path>> cache) {
        this.name = name;
        this.root = root;
        this.port = port;
        this.environment = environment;
        this.cache = cache;
        this.process = new ChildProcess(label, logs);
    }

    public String name() {
        return name;
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Starts it and returns when it is ready, which includes its database and the broker. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it without waiting. */
    public void launch() {
        var jar = jar(root, name);
        if (!Files.exists(jar)) {
            throw new StackException(
                    "%s is not built: %s is missing. ./run builds it, or ./build package does.".formatted(name, jar));
        }
        process.endLeftover(Duration.ofSeconds(15));
        var cached = cache.get().map(file -> List.of("-XX:AOTCache=" + file)).orElse(List.of());
        process.start(command(root, name, cached), environment.get());
    }

    /** Starts a service as it is shipped, with some options of the JVM more. */
    static List<String> command(Path root, String service, List<String> more) {
        var command = new ArrayList<String>();
        command.add(StackClassPath.javaExecutable());
        command.addAll(OPTIONS);
        command.add("@" + sharedOptions(root));
        command.addAll(more);
        command.addAll(List.of("-jar", jar(root, service).toString()));
        return command;
    }

    static List<String> jvmOptions() {
        return OPTIONS;
    }

    static Path sharedOptions(Path root) {
        return root.resolve("deploy/jvm.options");
    }

    static Path jar(Path root, String service) {
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    public void awaitReady() {
        process.awaitReady(Duration.ofSeconds(90), () -> isReady(url()));
    }

    static boolean isReady(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it finish what it has begun, then ends it. */
    public void stop() {
        process.stop(Duration.ofSeconds(25));
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** {@code SIGSTOP}: it answers nobody, and the broker and the database think it is slow. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    void endLeftover() {
        process.endLeftover(Duration.ofSeconds(25));
    }

    /** The running process, for those who measure it. */
    public Optional<Long> pid() {
        return process.pid();
    }

    Path log() {
        return process.log();
    }
}
