package id.pendamping.localstack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The stack and the services as processes of this machine: what {@code ./run} shows and what the system tests
 * break. Each part can be killed and started again on its own.
 */
public final class Suite implements AutoCloseable {

    private final Path root;
    private final Path state;
    private final SuitePorts ports;
    private final LocalStack stack;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final AotCache caches;
    private final AotRecorder recorder;
    private final List<ServiceProcess> replicas = new CopyOnWriteArrayList<>();
    private final Consumer<String> progress;
    private volatile boolean usesCaches = true;

    /**
     * @param root of the repository, where the built services lie
     * @param state folder for data, keys and logs
     * @param progress told in a few words what has just been done
     */
    public Suite(Path root, Path state, SuitePorts ports, Consumer<String> progress) {
        this.root = root;
        this.state = state;
        this.ports = ports;
        this.progress = progress;
        var names = LocalStack.SERVICES.stream()
                .filter(ports.services()::containsKey)
                .toList();
        this.stack = new LocalStack(state, ports.stack(), true, names);
        this.caches = new AotCache(root, state.resolve("aot"));
        this.recorder = new AotRecorder(
                state.resolve("logs"),
                caches,
                service -> new AotRecording(
                        service,
                        root,
                        state.resolve("logs"),
                        caches,
                        stack,
                        environment(service, ports.services().get(service))));
        for (var name : names) {
            services.put(name, process(name, name + "-service", ports.services().get(name), Map.of()));
        }
    }

    /**
     * A further instance of a service on the same database and broker, not yet started. It ends with the suite, if not before.
     *
     * @param settings environment variables of this instance alone
     */
    public ServiceProcess replica(String name, Map<String, String> settings) {
        var port = Ports.free(1).getFirst();
        var label = "%s-service-%d".formatted(name, 2 + replicas.size());
        var replica = process(name, label, port, settings);
        replicas.add(replica);
        return replica;
    }

    /**
     * Ends what an earlier, killed run left behind, and makes sure that every port is free.
     *
     * @throws StackException naming every port that is taken
     */
    public void prepare() {
        endLeftovers();
        Ports.mustBeFree(ports.byName());
    }

    /** Starts PostgreSQL, Kafka and the issuer. */
    public void startStack() {
        stack.start();
        progress.accept("PostgreSQL, Kafka and the token issuer are up");
    }

    /** Starts the services on a running stack and returns when all are ready. */
    public void startServices() {
        services.values().forEach(ServiceProcess::launch);
        services.values().forEach(service -> {
            service.awaitReady();
            progress.accept(service.name() + "-service is ready at " + service.url());
        });
    }

    /** All of it. */
    public void start() {
        prepare();
        startStack();
        startServices();
    }

    /** Ends what an earlier run left behind that was killed without ending it. */
    public void endLeftovers() {
        AtOnce.run(services.values().stream().<Runnable>map(service -> service::endLeftover));
        recorder.endLeftovers();
        stack.endLeftovers();
    }

    /** The services first, so that they can finish what they have begun. */
    @Override
    public void close() {
        try {
            recorder.close();
            AtOnce.run(Stream.concat(services.values().stream(), replicas.stream())
                    .<Runnable>map(service -> service::stop));
        } finally {
            stack.close();
        }
    }

    /** The start-up caches of this suite: where they lie, and which there are. */
    public AotCache caches() {
        return caches;
    }

    /** Records them; what it is at work on ends with this suite. */
    public AotRecorder recorder() {
        return recorder;
    }

    /** Whether a service that is started from now on uses its start-up cache; it does when nothing is said. */
    public void useCaches(boolean use) {
        usesCaches = use;
    }

    public LocalStack stack() {
        return stack;
    }

    public ServiceProcess service(String name) {
        return services.get(name);
    }

    public List<ServiceProcess> services() {
        return List.copyOf(services.values());
    }

    private ServiceProcess process(String name, String label, int port, Map<String, String> settings) {
        return new ServiceProcess(
                name,
                label,
                root,
                state.resolve("logs"),
                port,
                () -> {
                    var environment = environment(name, port);
                    environment.putAll(settings);
                    return environment;
                },
                () -> usesCaches ? caches.of(name) : Optional.empty());
    }

    private Map<String, String> environment(String name, int port) {
        var database = Database.of(name);
        var environment = new LinkedHashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2"); // as in the image
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", stack.postgres().jdbcUrl(name));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.runtime());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.runtime());
        environment.put("QUARKUS_FLYWAY_USERNAME", database.owner());
        environment.put("QUARKUS_FLYWAY_PASSWORD", database.owner());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", stack.issuer().url());
        // Everyone here calls from one address, tests and benchmarks as fast as they can.
        environment.put("PRESSURE_ANONYMOUS_REQUESTS", "10000000");
        environment.put("PRESSURE_SIGNED_IN_REQUESTS", "10000000");
        environment.putAll(new SuiteKeys(state).environment());
        if (name.equals("recipient") && services.containsKey("workforce")) {
            environment.put("WORKER_NAMES_URL", services.get("workforce").url());
            environment.put("WORKER_NAMES_TOKEN_URL", stack.issuer().tokenUrl());
            environment.put("WORKER_NAMES_CLIENT_ID", "system");
            environment.put("WORKER_NAMES_CLIENT_SECRET", "any");
        }
        return environment;
    }
}
