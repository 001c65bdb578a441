package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** What is asked of the ledger all day, one question at a time: why a family, and how many of a regency by district. */
record LedgerQuestions(Bench bench, MadeLists lists, String regency, int year) {

    private static final Target SOON = Target.below(20);

    /** Rounds of some hundred questions after which a service counts as warm, whatever it still gains. */
    private static final int WARM_AT_LAST = 30;

    private static final double GAIN = 0.95;

    Result explanation(String name) {
        var officer = new Api(bench.url("recipient"), with(bench.as("officer"), "X-Purpose", "SERVICE_DELIVERY"));
        return p99(
                name,
                time -> officer.post(
                        "/v1/explanations",
                        Map.of(
                                "programme",
                                "PKH",
                                "region",
                                regency,
                                "kk",
                                lists.cardOf(time * 61 % lists.families()))));
    }

    Result counts(String name) {
        return asked(name, counts());
    }

    Result changes(String name, int from, int to) {
        return asked(name, changes(from, to));
    }

    String counts() {
        return "/v1/statistics/counts?programme=PKH&level=DISTRICT&region=%s&period=%d".formatted(regency, year);
    }

    /** Between two stages of the year. */
    String changes(int from, int to) {
        return "/v1/statistics/changes?programme=PKH&basis=LEDGER&region=%s&from=%d-T%d&to=%d-T%d"
                .formatted(regency, year, from, year, to);
    }

    private Result asked(String name, String path) {
        var officer = bench.api("recipient", "officer");
        return p99(name, time -> officer.get(path));
    }

    private Result p99(String name, IntConsumer question) {
        int times = bench.times(1500);
        warmUp(question, times);
        var took = asked(question, 0, times);
        return Result.of(name, Stats.percentile(took, 99), "ms")
                .want(SOON)
                .note("p50 %s ms".formatted(Decimals.plain(Stats.median(took))));
    }

    /** Until the compilers have seen enough: until half of the questions are answered no sooner than before. */
    private static void warmUp(IntConsumer question, int times) {
        double best = Double.MAX_VALUE;
        for (int round = 0, still = 0; round < WARM_AT_LAST && still < 2; round++) {
            double half = Stats.median(asked(question, round * times / 3, times / 3));
            still = half < GAIN * best ? 0 : still + 1;
            best = Math.min(best, half);
        }
    }

    /** How many milliseconds each of these questions took. */
    private static List<Double> asked(IntConsumer question, int from, int times) {
        var took = new ArrayList<Double>();
        for (int time = from; time < from + times; time++) {
            int asked = time;
            took.add(1000 * ListPublish.seconds(() -> question.accept(asked)));
        }
        return took;
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
