package id.pendamping.benchmarks;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an officer's question costs, next to the least that PostgreSQL can be asked. */
final class StatisticRead implements Benchmark {

    static final String CHANGES = "/v1/statistics/changes?programme=PKH&region=52.08&from=2023&to=2024";
    static final String CASELOAD = "/v1/caseloads?programme=PKH&region=17.06";

    private static final String NAME = "statistic-read-ratio";
    private static final Target ENOUGH = Target.atLeast(0.25);
    private static final String ROW = "one row by key";

    @Override
    public List<String> names() {
        return List.of(NAME, NAME + ".changes", NAME + ".caseloads");
    }

    @Override
    public String what() {
        return "an officer's statistics/changes and caseloads (token checked, scope set) per pgbench -M prepared"
                + " reading one row by key; the lower of the two, and where the time goes";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var row = oneRow(bench);
        var changes = Wrk.get(bench.url("recipient") + CHANGES, bench.as("officer-52.08"));
        var caseloads = Wrk.get(bench.url("workforce") + CASELOAD, bench.as("officer-17.06"));
        bench.warmUp(List.of(changes, caseloads));

        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        var turn = bench.seconds(6);
        contenders.put(ROW, () -> row.rate(turn));
        contenders.put("changes", () -> changes.rate(turn));
        contenders.put("caseloads", () -> caseloads.rate(turn));
        var turns = new Turns(bench.rounds(), contenders);

        var ratios = Map.of("changes", turns.ratio("changes", ROW), "caseloads", turns.ratio("caseloads", ROW));
        results.accept(Result.of(NAME, Math.min(ratios.get("changes"), ratios.get("caseloads")), "ratio")
                .want(ENOUGH));
        for (var question : List.of("changes", "caseloads")) {
            results.accept(Result.of(NAME + "." + question, ratios.get(question), "ratio")
                    .want(ENOUGH));
            results.accept(Result.of(NAME + "." + question + ".rate", turns.rate(question), "1/s"));
        }
        results.accept(Result.of(NAME + ".pgbench.rate", turns.rate(ROW), "1/s"));
        bench.profile("recipient", "statistics-changes", changes);
        bench.profile("workforce", "caseloads", caseloads);
    }

    static PgBench oneRow(Bench bench) {
        try (var connection = bench.database("recipient");
                var rows = connection.createStatement().executeQuery("select min(id::text) from reported_figure")) {
            rows.next();
            return PgBench.of(
                    bench.jdbcUrl("recipient"),
                    bench.scratch(),
                    "one-row",
                    "select * from reported_figure where id = '%s';\n".formatted(rows.getString(1)));
        } catch (SQLException e) {
            throw new BenchException("No figure to read: " + e.getMessage(), e);
        }
    }
}
