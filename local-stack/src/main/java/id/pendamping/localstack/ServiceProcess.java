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
import java.util.function.Supplier;

/** One service as a process of its own, the way it is shipped: {@code java -jar quarkus-run.jar} and an environment. */
public final class ServiceProcess {

    // Small and quick to start: three services, a broker and a database share a laptop.
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.net.preferIPv4Stack=true");

    private final String name;
    private final Path jar;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private final ChildProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    ServiceProcess(String name, Path root, Path logs, int port, Supplier<Map<String, String>> environment) {
        this.name = name;
        this.jar = root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        this.port = port;
        this.environment = environment;
        this.process = new ChildProcess(name + "-service", logs);
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
        if (!Files.exists(jar)) {
            throw new StackException(
                    "%s is not built: %s is missing. ./run builds it, or ./build package does.".formatted(name, jar));
        }
        process.endLeftover(Duration.ofSeconds(15));
        var command = new ArrayList<String>();
        command.add(StackClassPath.javaExecutable());
        command.addAll(OPTIONS);
        command.addAll(List.of("-jar", jar.toString()));
        process.start(command, environment.get());
    }

    public void awaitReady() {
        process.awaitReady(Duration.ofSeconds(90), this::isReady);
    }

    private boolean isReady() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Of the process that runs; to look at it from outside. */
    public long pid() {
        return process.pid().orElseThrow(() -> new StackException(name + "-service does not run."));
    }

    /** Lets it finish what it has begun, then ends it. */
    public void stop() {
        process.stop(Duration.ofSeconds(25));
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    void endLeftover() {
        process.endLeftover(Duration.ofSeconds(25));
    }

    Path log() {
        return process.log();
    }
}
