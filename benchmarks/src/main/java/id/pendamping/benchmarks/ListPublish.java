package id.pendamping.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Target SOON = Target.below(20);

    /** Below the earliest year that anything else of the suite speaks of. */
    private static final int YEAR = 2001;

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
        var villages = new ArrayList<String>();
        bench.api("workforce", "officer")
                .get("/v1/regions?limit=200&level=VILLAGE&parent=" + REGENCY)
                .path("items")
                .forEach(village -> villages.add(village.path("code").asText()));
        var lists = MadeLists.write(bench.quick() ? 100_000 : 1_000_000, villages, bench.scratch());
        openPeriods(bench);

        var stage = new int[] {1};
        bench.say("publishing a first list of %,d families".formatted(lists.families()));
        var first = seconds(() -> publish(bench, stage[0]++, lists.before()));

        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        contenders.put("copy", () -> seconds(() -> copy(bench, lists.after())));
        contenders.put(
                "publish",
                () -> seconds(() -> publish(bench, stage[0], stage[0]++ % 2 == 0 ? lists.after() : lists.before())));
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
        ask(bench, lists, results);
    }

    private static void openPeriods(Bench bench) {
        for (int stage = 1; stage <= bench.rounds() + 1; stage++) {
            bench.api("recipient", "steward")
                    .post(
                            "/v1/periods",
                            Map.of(
                                    "programme",
                                    "PKH",
                                    "year",
                                    YEAR,
                                    "stage",
                                    stage,
                                    "firstDay",
                                    "%d-%02d-01".formatted(YEAR, stage),
                                    "lastDay",
                                    "%d-%02d-28".formatted(YEAR, stage),
                                    "source",
                                    "benchmark"));
        }
    }

    private static void publish(Bench bench, int stage, Path file) {
        var officer = bench.api("recipient", "officer");
        var list = officer.post(
                "/v1/recipient-lists", Map.of("programme", "PKH", "region", REGENCY, "year", YEAR, "stage", stage));
        var path = "/v1/recipient-lists/" + list.path("id").asText();
        upload(bench, path, file);
        officer.post(path + "/submission", Map.of());
        bench.api("recipient", "approver").post(path + "/publication", Map.of("heldBack", 0, "unreadable", 0));
    }

    private static void upload(Bench bench, String path, Path file) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var tag = bench.api("recipient", "officer").header(path, "ETag");
            var request = HttpRequest.newBuilder(URI.create(bench.url("recipient") + path + "/content"))
                    .timeout(Duration.ofMinutes(5))
                    .header("Content-Type", "text/csv")
                    .header("If-Match", tag)
                    .PUT(HttpRequest.BodyPublishers.ofFile(file));
            bench.as("officer").forEach(request::header);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new BenchException(
                        "The list was refused with %d: %s".formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new BenchException("The list did not get through: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
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

    private static void ask(Bench bench, MadeLists lists, Consumer<Result> results) {
        var explained = new Api(bench.url("recipient"), with(bench.as("officer"), "X-Purpose", "SERVICE_DELIVERY"));
        var officer = bench.api("recipient", "officer");
        var counts = "/v1/statistics/counts?programme=PKH&level=DISTRICT&region=%s&period=%d".formatted(REGENCY, YEAR);
        int times = bench.times(1500);
        results.accept(p99(
                EXPLANATION,
                times,
                time -> explained.post(
                        "/v1/explanations",
                        Map.of(
                                "programme",
                                "PKH",
                                "region",
                                REGENCY,
                                "kk",
                                lists.cardOf(time * 61 % lists.families())))));
        results.accept(p99(COUNTS, times, time -> officer.get(counts)));
    }

    private static Result p99(String name, int times, java.util.function.IntConsumer question) {
        for (int time = 0; time < times / 3; time++) {
            question.accept(time);
        }
        var took = new ArrayList<Double>();
        for (int time = 0; time < times; time++) {
            int asked = time;
            took.add(1000 * seconds(() -> question.accept(asked)));
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

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
