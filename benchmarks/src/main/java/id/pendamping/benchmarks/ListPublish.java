package id.pendamping.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/**
 * What it costs to publish a list, next to merely putting its file into a table, and to comparing two files without keeping
 * anything; and, once a million families stand in the ledger, what it costs to ask about them.
 */
final class ListPublish implements Benchmark {

    private static final String NAME = "list-publish-ratio";
    private static final String SCRIPT = "list-publish-vs-script";
    private static final String EXPLANATION = "explanation-p99";
    private static final String COUNTS = "counts-read-p99";

    private static final String REGENCY = "52.03";

    /** Below the earliest year that anything else of the suite speaks of. */
    private static final int YEAR = 2001;

    private static final Duration TIDY = Duration.ofMinutes(5);

    private static final String UNTIDY = """
            select exists (select from staged_row where problem is null)
                or exists (select from list_change where kk is not null or nik is not null)""";

    private static final String AT_WORK = """
            select exists (select from pg_stat_activity
                where pid <> pg_backend_pid() and state = 'active'
                    and (backend_type = 'autovacuum worker' or clock_timestamp() - query_start > interval '100 ms'))""";

    @Override
    public List<String> names() {
        return List.of(NAME, SCRIPT, EXPLANATION, COUNTS);
    }

    @Override
    public String what() {
        return "1,000,000 rows with 8 % changes from upload to published, per \\copy of the same file into a bare table, and per"
                + " a Python script with two dictionaries; then explanations and counts at a million families";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        var lists = MadeLists.of(bench, REGENCY, bench.quick() ? 100_000 : 1_000_000);
        var office = new ListOffice(bench, REGENCY, YEAR);
        ListOffice.openPeriods(bench, YEAR, bench.rounds() + 1);

        var stage = new int[] {1};
        bench.say("publishing a first list of %,d families".formatted(lists.families()));
        var first = seconds(() -> office.publish(stage[0]++, lists.before()));

        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        contenders.put("copy", () -> {
            awaitTidy(bench);
            return seconds(() -> copy(bench, lists.after()));
        });
        contenders.put(
                "publish",
                () -> seconds(() -> office.publish(stage[0], stage[0]++ % 2 == 0 ? lists.after() : lists.before())));
        contenders.put("script", () -> seconds(() -> script(bench, lists)));
        var turns = new Turns(bench.rounds(), contenders);

        var rows = "%,d rows".formatted(lists.families());
        results.accept(Result.of(NAME, turns.ratio("publish", "copy"), "ratio")
                .want(Target.below(3))
                .note(rows));
        results.accept(Result.of(SCRIPT, turns.ratio("publish", "script"), "ratio")
                .want(Target.below(1))
                .note(rows));
        results.accept(Result.of(NAME + ".publish", turns.rate("publish"), "s"));
        results.accept(Result.of(NAME + ".first-list", first, "s"));
        results.accept(Result.of(NAME + ".copy", turns.rate("copy"), "s"));
        results.accept(Result.of(SCRIPT + ".script", turns.rate("script"), "s"));
        results.accept(Result.of(NAME + ".resident", ProcessMemory.residentMib(bench.pid("recipient")), "MiB"));
        var questions = new LedgerQuestions(bench, lists, REGENCY, YEAR);
        results.accept(questions.explanation(EXPLANATION));
        results.accept(questions.counts(COUNTS));
    }

    /**
     * Until nothing is left of the rows of the list before, and nobody works in the database: behind a first list of a million there is
     * half a minute of it, which no other list has before it, and the bare copy has a share of.
     */
    private static void awaitTidy(Bench bench) {
        var patience = Instant.now().plus(TIDY);
        try (var connection = bench.database("recipient");
                var statement = connection.createStatement()) {
            while (isTrue(statement, AT_WORK) || isTrue(statement, UNTIDY)) {
                if (Instant.now().isAfter(patience)) {
                    throw new BenchException("After %s recipient-service has not tidied up yet.".formatted(TIDY));
                }
                bench.rest(Duration.ofMillis(500));
            }
        } catch (SQLException e) {
            throw new BenchException("Cannot see what the database does: " + e.getMessage(), e);
        }
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void copy(Bench bench, Path file) {
        try (var connection = bench.database("recipient");
                var statement = connection.createStatement();
                var in = Files.newInputStream(file)) {
            statement.execute(
                    "drop table if exists bare_list; create table bare_list (no_kk text, nik text, kode_desa text)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bare_list from stdin (format csv, header)", in, 1 << 16);
        } catch (SQLException | IOException e) {
            throw new BenchException("The bare copy failed: " + e.getMessage(), e);
        }
    }

    private static void script(Bench bench, MadeLists lists) {
        bench.say(Command.run(List.of(
                        Tools.python().toString(),
                        bench.source("python/compare_lists.py").toString(),
                        lists.before().toString(),
                        lists.after().toString()))
                .strip());
    }

    static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
