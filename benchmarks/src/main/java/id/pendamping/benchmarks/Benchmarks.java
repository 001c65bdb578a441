package id.pendamping.benchmarks;

import id.pendamping.localstack.StackException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code benchmarks/run}: how fast, against what, as ratios of one run. */
public final class Benchmarks {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    static final List<Benchmark> ALL = List.of(
            new Starts(),
            new StatisticRead(),
            new PublicRead(),
            new WriteRatio(),
            new CommitToKafka(),
            new CommitToEffect(),
            new RelayRatio(),
            new ListPublish(),
            new ListScaling(),
            new MemoryUnderLoad());

    /** As a shell says that Ctrl-C ended something. */
    private static final int STOPPED = 130;

    private final Options options;
    private final long start = System.nanoTime();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Benchmarks(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) {
        try {
            var options = Options.of(arguments);
            var chosen = options.chosen(ALL);
            System.exit(options.list() ? list() : new Benchmarks(options).run(chosen));
        } catch (IllegalArgumentException wrongly) {
            System.err.println(wrongly.getMessage());
            System.exit(2);
        } catch (BenchException | StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int list() {
        ALL.forEach(benchmark -> System.out.printf(
                "%-28s %s%s%n",
                benchmark.names().getFirst(), benchmark.what(), benchmark.takesLong() ? " (only when named)" : ""));
        return 0;
    }

    private int run(List<Benchmark> chosen) {
        var report = new Report(options.json(), System.out);
        var bench = new Bench(ROOT, options.quick(), this::say);
        // Ctrl-C ends here too.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(bench)));
        try {
            bench.start();
            chosen.forEach(benchmark -> measure(benchmark, bench, report));
            new Keep(ROOT, options, new Machine(), report.results()).write();
        } catch (BenchException | StackException failure) {
            if (closed.get()) {
                return STOPPED; // from outside; what failed is what was just stopped
            }
            throw failure;
        } finally {
            close(bench);
        }
        report.print();
        return options.strict() && !report.allHold() ? 1 : 0;
    }

    private void measure(Benchmark benchmark, Bench bench, Report report) {
        say("-- " + benchmark.names().getFirst());
        try {
            bench.startServices();
            benchmark.measure(bench, report::add);
        } catch (Tools.Missing | BenchException | StackException failure) {
            if (closed.get()) {
                throw failure;
            }
            // What it told before it failed stays; what it owes is said to be missing, with the reason.
            if (!report.has(benchmark.names().getFirst())) {
                report.add(Result.missing(benchmark.names().getFirst(), failure.getMessage()));
            }
            say("not measured: " + failure.getMessage());
        }
    }

    private void close(Bench bench) {
        if (closed.compareAndSet(false, true)) {
            say("stopping …");
            bench.close();
        }
    }

    private void say(String line) {
        System.err.printf("%6.1f s  %s%n", (System.nanoTime() - start) / 1e9, line);
    }
}
