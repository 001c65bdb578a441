package id.pendamping.benchmarks;

import id.pendamping.localstack.AotCache;
import id.pendamping.localstack.LocalStack;
import id.pendamping.localstack.ServiceProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How long a service takes to be ready on a running stack, and what it then holds while nobody asks it anything. */
final class Starts implements Benchmark {

    private static final String SECONDS = "start-seconds";
    private static final String IDLE = "idle-mib";
    private static final String WITHOUT = ".without-cache";
    private static final Target SOON = Target.below(2);
    private static final Target SMALL = Target.below(220);

    /** What was measured of each service. */
    private record Measured(Map<String, List<Double>> seconds, Map<String, List<Double>> idle) {

        Measured() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        void add(String service, double started, double resident) {
            seconds.computeIfAbsent(service, name -> new ArrayList<>()).add(started);
            idle.computeIfAbsent(service, name -> new ArrayList<>()).add(resident);
        }
    }

    @Override
    public List<String> names() {
        return List.of(SECONDS, IDLE);
    }

    @Override
    public String what() {
        return "seconds from the start of a service's process to readiness, alone on a running stack, and what it holds idle,"
                + " with and without an AOT cache; the worst of the three, and each";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        bench.suite().services().forEach(ServiceProcess::stop);
        var plain = measured(bench, false);
        if (AotCache.isSupported()) {
            record(bench);
            var cached = measured(bench, true);
            tell(results, SECONDS, "s", "", cached.seconds, SOON);
            tell(results, IDLE, "MiB", "", cached.idle, SMALL);
        } else {
            var why = "this JDK has no AOT cache (25 has)";
            results.accept(Result.missing(SECONDS, why).want(SOON));
            results.accept(Result.missing(IDLE, why).want(SMALL));
        }
        tell(results, SECONDS, "s", WITHOUT, plain.seconds, null);
        tell(results, IDLE, "MiB", WITHOUT, plain.idle, null);
    }

    private static void record(Bench bench) {
        for (var service : LocalStack.SERVICES) {
            if (bench.suite().caches().of(service).isEmpty()) {
                bench.say("recording how " + service + "-service starts");
                bench.suite().recorder().record(service);
            }
        }
    }

    private static Measured measured(Bench bench, boolean cached) {
        bench.suite().useCaches(cached);
        bench.say("starting each service " + (cached ? "with" : "without") + " a cache");
        var measured = new Measured();
        try {
            for (int round = 0; round < Math.min(bench.rounds(), 2); round++) {
                LocalStack.SERVICES.forEach(service -> start(bench, service, measured));
            }
        } finally {
            bench.suite().useCaches(true);
        }
        return measured;
    }

    private static void start(Bench bench, String name, Measured measured) {
        var service = bench.suite().service(name);
        long before = System.nanoTime();
        service.start();
        var seconds = (System.nanoTime() - before) / 1e9;
        bench.rest(bench.seconds(6));
        measured.add(name, seconds, ProcessMemory.residentMib(bench.pid(name)));
        service.stop();
    }

    private static void tell(
            Consumer<Result> results,
            String name,
            String unit,
            String suffix,
            Map<String, List<Double>> values,
            Target target) {
        var worst = values.values().stream().mapToDouble(Stats::median).max().orElseThrow();
        results.accept(Result.of(name + suffix, worst, unit).want(target));
        values.forEach((service, measured) ->
                results.accept(Result.of(name + "." + service + suffix, Stats.median(measured), unit)
                        .want(target)));
    }
}
