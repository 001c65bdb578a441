package id.pendamping.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What it costs to start an assignment, next to the bare inserts of the rows that it leaves behind. */
final class WriteRatio implements Benchmark {

    private static final String NAME = "write-ratio";

    /** They handle one event after the other, each in a transaction of its own. */
    private static final Duration LISTENERS_CATCH_UP = Duration.ofMinutes(10);

    /** Copies of the tables with their columns, keys and indexes, but without policies, triggers and foreign keys. */
    private static final String BARE_TABLES = """
            drop schema if exists bench cascade;
            create schema bench;
            create table bench.assignment (like public.assignment including all);
            create table bench.covered_region (like public.covered_region including all);
            create table bench.event_log (like public.event_log including all);
            create table bench.audit_entry (like public.audit_entry including all);
            create table bench.idempotent_answer (like public.idempotent_answer including all)""";

    // Every assignment is of another worker, so that the index that watches over their days finds nothing to refuse.
    private static final String SAME_ROWS = """
            \\set district random(1, 90)
            begin;
            insert into bench.assignment (id, version, worker_id, worker_number, roster_number, office, cadre, region, coverage, decree,
                                          from_day, to_day, only_one)
            select id, 0, id, 'BENCH-0000-001', 'BENCH-0000-001', '17', 'PKH_FACILITATOR', region, villages, 'BENCH/0000', day, day, false
            from (select uuidv7() as id, '17.06.' || :district as region, date '1990-01-01' as day,
                         array['17.06.01.2001', '17.06.01.2002', '17.06.01.2003', '17.06.01.2004'] as villages) made
            returning id as assignment \\gset
            insert into bench.covered_region (assignment_id, region, worker_id, cadre, from_day, to_day)
            select :assignment::uuid, village, :assignment::uuid, 'PKH_FACILITATOR', '1990-01-01', '1990-01-01'
            from unnest(array['17.06.01.2001', '17.06.01.2002', '17.06.01.2003', '17.06.01.2004']) village;
            insert into bench.event_log (event_id, type, topic, subject, region, body, occurred_at, traceparent, request_id)
            values (uuidv7(), 'id.pendamping.workforce.assignment-started.v1', 'workforce.assignments', :assignment, '17.06.01',
                    '{"assignmentId": "00000000-0000-0000-0000-000000000000", "workerId": "00000000-0000-0000-0000-000000000000", "office": "17", "cadre": "PKH_FACILITATOR", "carriesFamilies": true, "region": "17.06.01", "coverage": ["17.06.01.2001", "17.06.01.2002", "17.06.01.2003", "17.06.01.2004"], "from": "1990-01-01", "to": "1990-12-31", "occurredAt": "2026-01-01T00.00.00.000000Z"}',
                    now(), '00-00000000000000000000000000000000-0000000000000000-00', '00000000-0000-0000-0000-000000000000');
            insert into bench.audit_entry (actor, action, item_type, item_id, region, operation, purpose, request_id)
            values ('officer', 'CREATED', 'assignment', :assignment, '17.06.01', 'AssignmentResource.start', null,
                    '00000000-0000-0000-0000-000000000000');
            insert into bench.idempotent_answer (lookup, caller, request, answer, kept_until)
            values (sha256(convert_to(:assignment, 'UTF8')), 'officer', sha256('request'), decode(repeat('00', 640), 'hex'), now() + interval '1 day');
            commit;
            """;

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public String what() {
        return "starting an assignment (token, idempotency key, event, audit) per pgbench inserting the same rows"
                + " (assignment, four villages, event_log, audit_entry, stored answer) in one transaction";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        makeBareTables(bench);
        var inserts = PgBench.of(bench.jdbcUrl("workforce"), bench.scratch(), "same-rows", SAME_ROWS);
        var token = bench.as("officer").get("Authorization");
        var starts = Wrk.scripted(
                bench.url("workforce"),
                Bench.CONNECTIONS,
                bench.scratch(),
                "assignments",
                Assignable.in(bench).lua(token));
        bench.warmUp(List.of(starts));

        var turn = bench.seconds(8);
        var costs = new ArrayList<Map<String, Double>>();
        var contenders = new LinkedHashMap<String, Supplier<Double>>();
        contenders.put("inserts", () -> {
            awaitListeners(bench);
            return inserts.rate(turn);
        });
        contenders.put("starts", () -> {
            var processors = new ProcessorTime(bench);
            var before = processors.taken();
            double rate = starts.rate(turn);
            var spent = processors.since(before);
            spent.replaceAll((part, milliseconds) -> milliseconds / (rate * turn.toSeconds()));
            costs.add(spent);
            return rate;
        });
        var turns = new Turns(bench.rounds(), contenders);
        results.accept(
                Result.of(NAME, turns.ratio("starts", "inserts"), "ratio").want(Target.atLeast(0.2)));
        results.accept(Result.of(NAME + ".rate", turns.rate("starts"), "1/s"));
        results.accept(Result.of(NAME + ".pgbench.rate", turns.rate("inserts"), "1/s"));
        tellCosts(costs, results);
        bench.profile("workforce", "starting-assignments", starts);
    }

    /** What one write costs of the processor, in all and by part. */
    private static void tellCosts(List<Map<String, Double>> rounds, Consumer<Result> results) {
        results.accept(Result.of(
                NAME + ".cpu",
                Stats.median(rounds.stream()
                        .map(parts -> parts.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .toList()),
                "ms"));
        rounds.getFirst()
                .keySet()
                .forEach(part -> results.accept(Result.of(
                        NAME + ".cpu." + part,
                        Stats.median(
                                rounds.stream().map(parts -> parts.get(part)).toList()),
                        "ms")));
    }

    /**
     * Until the other services have handled the events of the writes before: what is left over of our turn must not slow down
     * the turn of the bare inserts.
     */
    private static void awaitListeners(Bench bench) {
        var patience = Instant.now().plus(LISTENERS_CATCH_UP);
        long told = count(bench, "workforce", "event_log");
        for (var listener : List.of("training", "recipient")) {
            while (count(bench, listener, "inbox") < told) {
                if (Instant.now().isAfter(patience)) {
                    throw new BenchException("After %s %s-service has not heard of all assignments yet."
                            .formatted(LISTENERS_CATCH_UP, listener));
                }
                bench.rest(Duration.ofMillis(500));
            }
        }
    }

    private static long count(Bench bench, String service, String table) {
        try (var connection = bench.database(service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from %s where topic = 'workforce.assignments'".formatted(table))) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchException("Cannot count events: " + e.getMessage(), e);
        }
    }

    private static void makeBareTables(Bench bench) {
        try (var connection = bench.database("workforce");
                var statement = connection.createStatement()) {
            statement.execute(BARE_TABLES);
        } catch (SQLException e) {
            throw new BenchException("Cannot copy the tables: " + e.getMessage(), e);
        }
    }
}
