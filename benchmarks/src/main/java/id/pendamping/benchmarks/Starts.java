package id.pendamping.benchmarks;

import id.pendamping.localstack.LocalStack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How long a service takes to be ready on a running stack, and what it then holds while nobody asks it anything. */
final class Starts implements Benchmark {

    private static final String SECONDS = "start-seconds";
    private static final String IDLE = "idle-mib";

    @Override
    public List<String> names() {
        return List.of(SECONDS, IDLE);
    }

    @Override
    public String what() {
        return "seconds from the start of a service's process to readiness, alone on a running stack, and what it holds idle;"
                + " the worst of the three, and each";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var seconds = new LinkedHashMap<String, List<Double>>();
        var idle = new LinkedHashMap<String, List<Double>>();
        bench.suite().services().forEach(service -> service.stop());
        for (int round = 0; round < bench.rounds(); round++) {
            for (var name : LocalStack.SERVICES) {
                start(bench, name, seconds, idle);
            }
        }
        tell(results, SECONDS, "s", seconds, Target.below(2));
        tell(results, IDLE, "MiB", idle, Target.below(220));
    }

    private static void start(
            Bench bench, String name, Map<String, List<Double>> seconds, Map<String, List<Double>> idle) {
        var service = bench.suite().service(name);
        long before = System.nanoTime();
        service.start();
        keep(seconds, name, (System.nanoTime() - before) / 1e9);
        bench.rest(bench.seconds(6));
        keep(idle, name, ProcessMemory.residentMib(bench.pid(name)));
        service.stop();
    }

    private static void keep(Map<String, List<Double>> all, String name, double value) {
        all.computeIfAbsent(name, service -> new ArrayList<>()).add(value);
    }

    private static void tell(
            Consumer<Result> results, String name, String unit, Map<String, List<Double>> values, Target target) {
        var worst = values.values().stream().mapToDouble(Stats::median).max().orElseThrow();
        results.accept(Result.of(name, worst, unit).want(target));
        values.forEach((service, measured) -> results.accept(
                Result.of(name + "." + service, Stats.median(measured), unit).want(target)));
    }
}
