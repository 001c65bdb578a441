package id.pendamping.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the public's question costs, and what it saves to say which answer one has. */
final class PublicRead implements Benchmark {

    private static final String NAME = "public-read-ratio";
    private static final String TAGGED = "if-none-match";

    @Override
    public List<String> names() {
        return List.of(NAME, NAME + "." + TAGGED);
    }

    @Override
    public String what() {
        return "statistics/changes without token per pgbench reading one row by key, without and with If-None-Match";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var url = bench.url("recipient") + StatisticRead.CHANGES;
        var row = StatisticRead.oneRow(bench);
        var plain = Wrk.get(url, Map.of());
        var tag = new Api(bench.url("recipient"), Map.of()).header(StatisticRead.CHANGES, "ETag");
        var tagged = Wrk.get(url, Map.of("If-None-Match", tag));
        bench.warmUp(List.of(plain, tagged));

        var turn = bench.seconds(6);
        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        contenders.put("pgbench", () -> row.rate(turn));
        contenders.put("plain", () -> plain.rate(turn));
        contenders.put(TAGGED, () -> tagged.rate(turn));
        var turns = new Turns(bench.rounds(), contenders);
        results.accept(Result.of(NAME, turns.ratio("plain", "pgbench"), "ratio"));
        results.accept(Result.of(NAME + ".rate", turns.rate("plain"), "1/s"));
        results.accept(Result.of(NAME + "." + TAGGED, turns.ratio(TAGGED, "pgbench"), "ratio"));
        results.accept(Result.of(NAME + "." + TAGGED + ".rate", turns.rate(TAGGED), "1/s"));
        results.accept(Result.of(NAME + ".pgbench.rate", turns.rate("pgbench"), "1/s"));
    }
}
