package id.pendamping.benchmarks;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** How long after a write its effect is seen, asked as a page would ask: by polling the API. */
final class CommitToEffect implements Benchmark {

    private static final String NAME = "commit-to-effect";
    private static final Target SOON = Target.below(500);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));
    private static final String CASELOAD = "/v1/caseloads?programme=PKH&region=";

    @Override
    public List<String> names() {
        return List.of(NAME + "-p99", NAME + "-p99.figure", NAME);
    }

    @Override
    public String what() {
        return "milliseconds from sending an assignment's end to its absence from the caseload (one service), and from"
                + " reporting a figure to its presence there (across services, through Kafka)";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var ends = ends(bench);
        var figures = figures(bench);
        results.accept(Result.of(NAME + "-p50", Stats.percentile(ends, 50), "ms"));
        results.accept(
                Result.of(NAME + "-p99", Stats.percentile(ends, 99), "ms").want(SOON));
        results.accept(Result.of(NAME + "-p50.figure", Stats.percentile(figures, 50), "ms"));
        results.accept(Result.of(NAME + "-p99.figure", Stats.percentile(figures, 99), "ms")
                .want(SOON));
    }

    private static List<Double> ends(Bench bench) {
        var workforce = bench.api("workforce", "officer");
        var assignable = Assignable.in(bench);
        var place = assignable.places().getFirst();
        var times = new ArrayList<Double>();
        for (int i = -bench.times(20); i < bench.times(80); i++) {
            var worker = assignable.workers().get(i + bench.times(20));
            var assignment = workforce.post(
                    "/v1/assignments",
                    Map.of(
                            "workerId",
                            worker,
                            "cadre",
                            "PKH_FACILITATOR",
                            "region",
                            place.district(),
                            "coverage",
                            place.villages(),
                            "decree",
                            "BENCH/END",
                            "from",
                            TODAY.minusDays(30).toString()));
            long before = workers(workforce, place.district());
            long sent = System.nanoTime();
            workforce.post(
                    "/v1/assignments/" + assignment.path("id").asText() + "/ending",
                    Map.of("to", TODAY.minusDays(1).toString(), "reason", "TERM_ENDED"));
            await(() -> workers(workforce, place.district()) == before - 1);
            if (i >= 0) {
                times.add((System.nanoTime() - sent) / 1e6);
            }
        }
        return times;
    }

    // One who ended counts no longer; with nobody left the number is unknown, which is none here.
    private static long workers(Api workforce, String region) {
        return workforce.get(CASELOAD + region).path("workers").asLong(0);
    }

    private static List<Double> figures(Bench bench) {
        var workforce = bench.api("workforce", "officer");
        var reports = new Reports(bench);
        var times = new ArrayList<Double>();
        for (int i = -bench.times(30); i < bench.times(200); i++) {
            long sent = System.nanoTime();
            long value = reports.next();
            await(() ->
                    workforce.get(CASELOAD + Reports.REGENCY).path("families").asLong() == value);
            if (i >= 0) {
                times.add((System.nanoTime() - sent) / 1e6);
            }
            bench.pause();
        }
        return times;
    }

    private static void await(Callable<Boolean> effect) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        try {
            while (!effect.call()) {
                if (System.nanoTime() > deadline) {
                    throw new BenchException("The effect was not seen within 20 s.");
                }
                Thread.sleep(2);
            }
        } catch (BenchException failure) {
            throw failure;
        } catch (Exception e) {
            throw new BenchException("Interrupted.", e);
        }
    }
}
