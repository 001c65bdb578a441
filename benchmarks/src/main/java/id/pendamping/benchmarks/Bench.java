package id.pendamping.benchmarks;

import id.pendamping.localstack.Folders;
import id.pendamping.localstack.StateFolder;
import id.pendamping.localstack.Suite;
import id.pendamping.localstack.SuitePorts;
import id.pendamping.localstack.Tokens;
import id.pendamping.localstack.sample.Apis;
import id.pendamping.localstack.sample.SampleData;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** What all measurements share: the suite as real processes with durable commits, in a folder and on ports of its own. */
final class Bench implements AutoCloseable {

    /** Rounds after which a load counts as warm, whatever it still gains. */
    private static final int WARM_AT_LAST = 30;

    /** Rounds without a gain before it counts as warm: while the compilers work a service is slower at times. */
    private static final int PATIENCE = 3;

    private static final double GAIN = 1.05;

    /** What the compilers of all services together may still take of one processor while a load counts as warm. */
    private static final double COMPILING = 0.1;

    /** As many at a time for a service as for what it is compared with. */
    static final int CONNECTIONS = 16;

    static final String SUPERUSER = "postgres";

    private final Path root;
    private final StateFolder state;
    private final Suite suite;
    private final boolean quick;
    private final Consumer<String> progress;
    private Tokens tokens;

    /** @param quick shorter and fewer rounds: to see whether something works, not how well */
    Bench(Path root, boolean quick, Consumer<String> progress) {
        this.root = root;
        this.quick = quick;
        this.progress = progress;
        var folder = root.resolve("benchmarks/target/suite");
        this.state = StateFolder.take(folder)
                .orElseThrow(() -> new BenchException("Another run of the benchmarks owns " + folder + "."));
        this.suite = new Suite(root, folder, SuitePorts.free(), progress);
        suite.endLeftovers();
        for (var part : new String[] {"postgres", "kafka", "issuer", "keys", "logs"}) {
            Folders.delete(folder.resolve(part));
        }
    }

    /** Starts everything and loads what {@code ./run} loads. */
    void start() {
        suite.start();
        tokens = new Tokens(suite.stack().issuer().tokenUrl());
        new SampleData(new Apis(this::url, tokens::bearer), progress).load();
    }

    /** The services, after what came before may have left some of them stopped. */
    void startServices() {
        suite.services().stream().filter(service -> !service.isAlive()).forEach(service -> service.start());
    }

    Suite suite() {
        return suite;
    }

    String url(String service) {
        return suite.service(service).url();
    }

    /** The header that says who asks. */
    Map<String, String> as(String client) {
        return Map.of("Authorization", "Bearer " + tokens.bearer(client));
    }

    Api api(String service, String client) {
        return new Api(url(service), as(client));
    }

    long pid(String service) {
        return suite.service(service).pid().orElseThrow();
    }

    String jdbcUrl(String service) {
        return suite.stack().postgres().jdbcUrl(service);
    }

    /** As the superuser, whom no row-level security hinders. */
    Connection database(String service) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(service), SUPERUSER, SUPERUSER);
    }

    /** For scripts and recordings; gone with the next build. */
    Path scratch() {
        return Folders.create(root.resolve("benchmarks/target/scratch"));
    }

    /** A file that is kept with the sources. */
    Path source(String name) {
        return root.resolve("benchmarks/src/main").resolve(name);
    }

    /** What is worth reading after the run. */
    Path results() {
        return Folders.create(root.resolve("benchmarks/target/results"));
    }

    void say(String line) {
        progress.accept(line);
    }

    /**
     * Until the compilers of the services have seen enough: until no load gains any more, and they leave the processors to the
     * load. In turns, so that what they share is warm for all.
     */
    void warmUp(List<Wrk> loads) {
        var rates = new LinkedHashMap<String, DoubleSupplier>();
        loads.forEach(
                load -> rates.put(load.name(), () -> load.load(seconds(10)).rate()));
        warmUp(rates);
    }

    /** @param loads each answers its rate after some seconds of it */
    void warmUp(Map<String, DoubleSupplier> loads) {
        var best = new HashMap<String, Double>();
        var processors = new ProcessorTime(this);
        for (int round = 0, still = 0; round < WARM_AT_LAST && still < PATIENCE; round++) {
            boolean gains = false;
            long began = System.nanoTime();
            double before = processors.compilers();
            for (var load : loads.entrySet()) {
                double rate = load.getValue().getAsDouble();
                say("warming up %s: %.0f/s".formatted(load.getKey(), rate));
                gains |= rate > GAIN * best.getOrDefault(load.getKey(), 0.0);
                best.merge(load.getKey(), rate, Math::max);
            }
            double compiling = (processors.compilers() - before) * 1e6 / (System.nanoTime() - began);
            say("warming up: compilers take %.0f %% of a processor".formatted(100 * compiling));
            still = gains || !quick && compiling > COMPILING ? 0 : still + 1;
        }
    }

    /** Where the service spends its time under a load. */
    void profile(String service, String name, Wrk load) {
        say("profiling " + load.name());
        Profile.of(this, service, name, () -> load.load(seconds(10)));
    }

    boolean quick() {
        return quick;
    }

    int rounds() {
        return quick ? 1 : 3;
    }

    /** How often one thing is done that takes a moment each time. */
    int times(int full) {
        return quick ? full / 3 : full;
    }

    /** Between two measurements of what happens while nothing else does. */
    void pause() {
        rest(Duration.ofMillis(10));
    }

    void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    Duration seconds(long full) {
        return Duration.ofSeconds(quick ? Math.max(2, full / 3) : full);
    }

    @Override
    public void close() {
        Command.endAll();
        try {
            suite.close();
        } finally {
            state.close();
        }
    }
}
