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

/**
 * What it costs to start an assignment, next to the inserts of the rows that it leaves behind: into bare copies of the tables, and
 * into the same tables with all that guards them.
 */
final class WriteRatio implements Benchmark {

    private static final String NAME = "write-ratio";

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

    /** What pgbench leaves behind would else be tidied up in the turn of whoever comes next. */
    private static final String UNTIDIED = """
            alter table %1$sassignment set (autovacuum_enabled = off);
            alter table %1$scovered_region set (autovacuum_enabled = off);
            alter table %1$sevent_log set (autovacuum_enabled = off);
            alter table %1$saudit_entry set (autovacuum_enabled = off);
            alter table %1$sidempotent_answer set (autovacuum_enabled = off)""";

    private static final String EVENT_AND_ANSWER = """
            insert into %1$sevent_log (event_id, type, topic, subject, region, body, occurred_at, traceparent, request_id)
            values (uuidv7(), 'id.pendamping.workforce.assignment-started.v1', 'workforce.assignments', :assignment, '17.06.01',
                    '{"assignmentId": "00000000-0000-0000-0000-000000000000", "workerId": "00000000-0000-0000-0000-000000000000", "office": "17", "cadre": "PKH_FACILITATOR", "carriesFamilies": true, "region": "17.06.01", "coverage": ["17.06.01.2001", "17.06.01.2002", "17.06.01.2003", "17.06.01.2004"], "from": "1990-01-01", "to": "1990-12-31", "occurredAt": "2026-01-01T00.00.00.000000Z"}',
                    now(), '00-00000000000000000000000000000000-0000000000000000-00', '00000000-0000-0000-0000-000000000000');
            insert into %1$sidempotent_answer (lookup, caller, request, answer, kept_until)
            values (sha256(convert_to(:assignment, 'UTF8')), 'officer', sha256('request'), decode(repeat('00', 640), 'hex'), now() + interval '1 day');
            commit;
            """;

    // Every assignment is of another worker, so that the index that watches over their days finds nothing to refuse.
    private static final String BARE_ROWS = """
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
            insert into bench.audit_entry (actor, action, item_type, item_id, region, operation, purpose, request_id)
            values ('officer', 'CREATED', 'assignment', :assignment, '17.06.01', 'AssignmentResource.start', null,
                    '00000000-0000-0000-0000-000000000000');
            """ + EVENT_AND_ANSWER.formatted("bench.");

    /** A copy of the service's database in which nobody else works: no relay takes the events, no listener hears of them. */
    private static final String COPY = "workforce_inserts";

    private static final String WORKERS = """
            insert into worker (id, version, office, number, name, name_folded)
            select ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, 0, '17', 'BENCH-0000-' || number,
                   'Pekerja (benchmark)', 'pekerja (benchmark)'
            from generate_series(0, 99) number;
            create sequence turn;
            grant usage on sequence turn to workforce""";

    // As the service writes them, and as its role: under row-level security, with foreign keys; villages and audit come
    // from triggers.
    private static final String GUARDED_ROWS = """
            begin;
            select set_config('app.scope_from', '17', true), set_config('app.scope_to', '17/', true),
                   set_config('app.scope_codes', '{17.}', true), set_config('app.actor', 'officer', true),
                   set_config('app.request', '00000000-0000-0000-0000-000000000000', true),
                   set_config('app.operation', 'AssignmentResource.start', true);
            insert into assignment (id, version, worker_id, worker_number, roster_number, office, cadre, region, coverage, decree,
                                    from_day, to_day, only_one)
            select uuidv7(), 0, ('00000000-0000-7000-8000-' || lpad((turn % 100)::text, 12, '0'))::uuid,
                   'BENCH-0000-' || turn % 100, 'BENCH-0000-' || turn % 100, '17',
                   'PKH_FACILITATOR', '17.06.' || lpad((turn / 100 % 90 + 1)::text, 2, '0'),
                   array['17.06.01.2001', '17.06.01.2002', '17.06.01.2003', '17.06.01.2004'], 'BENCH/0000',
                   date '1950-01-01' + (turn / 9000)::int, date '1950-01-01' + (turn / 9000)::int, false
            from (select nextval('turn') as turn) made
            returning id as assignment \\gset
            """ + EVENT_AND_ANSWER.formatted("");

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public String what() {
        return "starting an assignment (token, idempotency key, event, audit) per pgbench inserting the same rows"
                + " (assignment, four villages, event_log, audit_entry, stored answer) in one transaction into bare copies of the tables;"
                + " .same-tables: with row-level security, triggers and foreign keys";
    }

    @Override
    public void measure(Bench bench, Consumer<Result> results) {
        makeBareTables(bench);
        makeCopy(bench);
        var guarded = PgBench.of(bench.jdbcUrl(COPY), "workforce", bench.scratch(), "guarded-rows", GUARDED_ROWS);
        var bare = PgBench.of(bench.jdbcUrl("workforce"), bench.scratch(), "bare-rows", BARE_ROWS);
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
        contenders.put("bare", () -> {
            awaitListeners(bench);
            return bare.rate(turn);
        });
        contenders.put("guarded", () -> {
            double rate = guarded.rate(turn);
            awaitSessions(bench);
            return rate;
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
        results.accept(Result.of(NAME, turns.ratio("starts", "bare"), "ratio").want(Target.atLeast(0.2)));
        results.accept(Result.of(NAME + ".rate", turns.rate("starts"), "1/s"));
        results.accept(Result.of(NAME + ".pgbench.rate", turns.rate("bare"), "1/s"));
        results.accept(Result.of(NAME + ".same-tables", turns.ratio("starts", "guarded"), "ratio"));
        results.accept(Result.of(NAME + ".same-tables.pgbench.rate", turns.rate("guarded"), "1/s"));
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

    /** Until PostgreSQL has buried the sessions of {@code pgbench}: what they took would be counted for whoever comes next. */
    private static void awaitSessions(Bench bench) {
        var processors = new ProcessorTime(bench);
        while (processors.taken().containsKey("postgres." + COPY)) {
            bench.pause();
        }
    }

    private static long count(Bench bench, String service, String table) {
        return number(bench, service, "select count(*) from %s where topic = 'workforce.assignments'".formatted(table));
    }

    private static long number(Bench bench, String database, String sql) {
        try (var connection = bench.database(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new BenchException("Cannot count: " + e.getMessage(), e);
        }
    }

    // Whoever copies a database must be alone with it.
    private static void makeCopy(Bench bench) {
        var service = bench.suite().service("workforce");
        service.stop();
        try {
            execute(bench, "postgres", "drop database if exists " + COPY);
            execute(bench, "postgres", "create database %s template workforce".formatted(COPY));
            execute(bench, COPY, WORKERS);
            execute(bench, COPY, UNTIDIED.formatted("public."));
        } finally {
            service.start();
        }
    }

    private static void makeBareTables(Bench bench) {
        execute(bench, "workforce", BARE_TABLES);
        execute(bench, "workforce", UNTIDIED.formatted("bench."));
    }

    private static void execute(Bench bench, String database, String sql) {
        try (var connection = bench.database(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchException("Cannot make ready for pgbench: " + e.getMessage(), e);
        }
    }
}
