package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** What is asked of the ledger all day, one question at a time: why a family, and how many of a regency by district. */
record LedgerQuestions(Bench bench, MadeLists lists, String regency, int year) {

    private static final Target SOON = Target.below(20);

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
        for (int time = 0; time < times / 3; time++) {
            question.accept(time);
        }
        var took = new ArrayList<Double>();
        for (int time = 0; time < times; time++) {
            int asked = time;
            took.add(1000 * ListPublish.seconds(() -> question.accept(asked)));
        }
        return Result.of(name, Stats.percentile(took, 99), "ms")
                .want(SOON)
                .note("p50 %s ms".formatted(Decimals.plain(Stats.median(took))));
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return more;
    }
}
