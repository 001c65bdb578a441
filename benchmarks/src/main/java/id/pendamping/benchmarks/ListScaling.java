package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Whether a regency pays for the country: what publishing its list costs in a ledger of ten million families, next to the same in a
 * ledger of its own alone; several regencies at once; and what it costs to ask about one of them then.
 */
final class ListScaling implements Benchmark {

    private static final String NAME = "list-scaling";
    private static final String AT_ONCE = NAME + ".at-once";
    private static final String EXPLANATION = "explanation-p99.ten-million";
    private static final String COUNTS = "counts-read-p99.ten-million";
    private static final String CHANGES = "counts-read-p99.ten-million.changes";
    private static final String READ_RATIO = "counts-read-ratio.ten-million";

    private static final List<String> REGENCIES = List.of("52.01", "52.02", "52.04", "52.05");
    private static final int YEAR = 2003;
    private static final int STAGES = 12;

    @Override
    public List<String> names() {
        return List.of(NAME, AT_ONCE, EXPLANATION, COUNTS, CHANGES, READ_RATIO);
    }

    @Override
    public String what() {
        return "a list of 100,000 rows with 8 % changes in a ledger of ten million families per the same in one of 100,000;"
                + " four regencies at once per one after the other; explanations, counts and changes there";
    }

    @Override
    public boolean takesLong() {
        return true;
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        int families = bench.quick() ? 20_000 : 100_000;
        int country = bench.quick() ? 10 : 100;
        ListOffice.openPeriods(bench, YEAR, STAGES);
        var offices = new LinkedHashMap<String, Lists>();
        for (var regency : REGENCIES) {
            offices.put(
                    regency, new Lists(new ListOffice(bench, regency, YEAR), MadeLists.of(bench, regency, families)));
        }
        var one = offices.get(REGENCIES.getFirst());
        bench.say("publishing lists of %,d families".formatted(families));
        one.publishNext();
        one.publishNext();
        var alone = rounds(bench, one);

        long before = System.nanoTime();
        bench.say("filling %d regencies with %,d families each".formatted(country, families));
        new MadeLedger(bench, YEAR).fill(country, families, REGENCIES);
        results.accept(Result.of(NAME + ".filling", (System.nanoTime() - before) / 1e9, "s"));
        var amidst = rounds(bench, one);
        results.accept(Result.of(NAME, Stats.median(amidst) / Stats.median(alone), "ratio")
                .want(Target.below(1.2))
                .note("%,d rows among %,d families".formatted(families, (long) country * families)));
        results.accept(Result.of(NAME + ".alone", Stats.median(alone), "s"));
        results.accept(Result.of(NAME + ".amidst", Stats.median(amidst), "s"));

        atOnce(bench, new ArrayList<>(offices.values()).subList(1, REGENCIES.size()), one, results);
        ask(bench, one, results);
    }

    /** The lists of one regency, one after the other, each with the changes of the one before taken back. */
    private static final class Lists {

        private final ListOffice office;
        private final MadeLists lists;
        private int stage;

        Lists(ListOffice office, MadeLists lists) {
            this.office = office;
            this.lists = lists;
        }

        void publishNext() {
            stage++;
            office.publish(stage, stage % 2 == 0 ? lists.after() : lists.before());
        }
    }

    private static List<Double> rounds(Bench bench, Lists lists) {
        var took = new ArrayList<Double>();
        for (int round = 0; round < bench.rounds(); round++) {
            took.add(ListPublish.seconds(lists::publishNext));
        }
        return took;
    }

    private static void atOnce(Bench bench, List<Lists> others, Lists one, Consumer<Result> results) {
        bench.say("publishing lists of four regencies");
        others.forEach(lists -> {
            while (lists.stage < 2) {
                lists.publishNext();
            }
        });
        var all = new ArrayList<>(others);
        all.add(one);
        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        contenders.put("in turn", () -> ListPublish.seconds(() -> all.forEach(Lists::publishNext)));
        contenders.put("at once", () -> ListPublish.seconds(() -> publishTogether(all)));
        // Each round is two of the twelve periods of a year.
        var turns = new Turns(Math.min(bench.rounds(), 2), contenders);
        results.accept(
                Result.of(AT_ONCE, turns.ratio("at once", "in turn"), "ratio").want(Target.below(1)));
        results.accept(Result.of(AT_ONCE + ".seconds", turns.rate("at once"), "s"));
    }

    private static void publishTogether(List<Lists> all) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            all.forEach(lists -> running.add(threads.submit(lists::publishNext)));
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchException(failure.getCause().getMessage(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    private static void ask(Bench bench, Lists one, Consumer<Result> results) {
        var questions = new LedgerQuestions(bench, one.lists, one.office.regency(), YEAR);
        results.accept(questions.explanation(EXPLANATION));
        results.accept(questions.counts(COUNTS));
        results.accept(questions.changes(CHANGES, 1, one.stage));

        var row = StatisticRead.oneRow(bench);
        var loads = Map.of(
                "counts", Wrk.get(bench.url("recipient") + questions.counts(), bench.as("officer")),
                "changes", Wrk.get(bench.url("recipient") + questions.changes(1, one.stage), bench.as("officer")));
        bench.warmUp(List.copyOf(loads.values()));
        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        var turn = bench.seconds(6);
        contenders.put("row", () -> row.rate(turn));
        loads.forEach((name, load) -> contenders.put(name, () -> load.rate(turn)));
        var turns = new Turns(bench.rounds(), contenders);
        results.accept(
                Result.of(READ_RATIO, Math.min(turns.ratio("counts", "row"), turns.ratio("changes", "row")), "ratio")
                        .want(Target.atLeast(0.25)));
    }
}
