package id.pendamping.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * First lists of many regencies, written past the service as it would leave them: the list and its upload, its publication with
 * number and instant, a line, two tokens and an open stay for each family, and the counts of its villages. What the public sees of
 * them, and what was compared, is left out: no measurement reads it.
 */
final class MadeLedger {

    /** Both cores fill. */
    private static final int AT_ONCE = 2;

    private static final String MADE = """
            create temporary table made on commit drop as
            select n as line, uuidv7() as family, gen_random_uuid() as kk, gen_random_uuid() as nik,
                villages[1 + n %% cardinality(villages)] as village
            from generate_series(1, %1$d) n, string_to_array('%2$s', ',') villages""";

    private static final List<String> WRITTEN = List.of(
            """
            with list as (
                insert into recipient_list (id, version, region, programme, period, status, sample, edition, opened_by, opened_at,
                    submitted_by, submitted_at, decided_by, decided_at)
                select uuidv7(), 3, '%3$s', 'PKH', id, 'PUBLISHED', false, 1, 'bench', now(), 'bench', now(), 'other', now()
                from period where programme = 'PKH' and year = %4$d and stage = 1
                returning id, region, period
            ), upload as (
                insert into list_upload (list, region, phase, rows_read, accepted, sent_by, started_at, finished_at, key_id)
                select id, region, 'DONE', %1$d, %1$d, 'bench', now(), now(), '%5$s' from list
            )
            insert into publication (id, region, programme, period, kind, list, standing, first_line, last_line, made_by)
            select uuidv7(), region, 'PKH', period, 'LIST', id, id, 1, %1$d, 'other' from list""",
            "update recipient_list l set upload = u.number from list_upload u where u.list = l.id and l.region = '%3$s'",
            """
            insert into regency_ledger (region, last_line, identities, key_id) values ('%3$s', %1$d, 1, '%5$s')""",
            """
            insert into movement (region, line, programme, period, publication, family, kind, village, delta)
            select p.region, m.line, p.programme, p.period, p.id, m.family, 'BASELINE', m.village, 1
            from publication p, made m where p.region = '%3$s' order by m.line""",
            """
            insert into family_token (region, family, kind, token, key_id, opened)
            select p.region, m.family, 'KK', m.kk, '%5$s', p.id from publication p, made m where p.region = '%3$s' order by m.kk""",
            """
            insert into family_token (region, family, kind, token, key_id, opened)
            select p.region, m.family, 'NIK', m.nik, '%5$s', p.id from publication p, made m where p.region = '%3$s' order by m.nik""",
            """
            insert into spell (region, programme, family, first_line, village, kk, nik, first_period)
            select p.region, p.programme, m.family, m.line, m.village, m.kk, m.nik, p.period
            from publication p, made m where p.region = '%3$s' order by m.line""",
            // Last, as in the service: who has the number holds back everybody else.
            """
            with taken as (
                update publication_number set last = last + 1, at = clock_timestamp() returning last, at
            ), told as (
                update publication p set number = t.last, at = t.at from taken t where p.region = '%3$s'
                returning p.id, p.number, p.at
            )
            insert into publication_instant (number, at, change, kind) select number, at, id, 'LEDGER' from told""",
            """
            insert into village_count (region, programme, number, village, period, opening, baseline, entries, returns, exits,
                moves_in, moves_out, corrections, closing)
            select p.region, p.programme, p.number, m.village, p.period, 0, count(*), 0, 0, 0, 0, 0, 0, count(*)
            from publication p, made m where p.region = '%3$s'
            group by p.region, p.programme, p.number, m.village, p.period""");

    private final Bench bench;
    private final int year;

    /** @param year one of which the first period of PKH is open */
    MadeLedger(Bench bench, int year) {
        this.bench = bench;
        this.year = year;
    }

    /** Fills as many regencies, none of those named, with as many families each. */
    void fill(int regencies, int families, List<String> but) {
        var left = new ConcurrentLinkedQueue<>(empty(regencies, but));
        try (var fillers = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(fillers.submit(() -> {
                    for (var next = left.poll(); next != null; next = left.poll()) {
                        fill(next, families);
                    }
                    return null;
                }));
            }
            for (var filler : running) {
                filler.get();
            }
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new BenchException(
                    "The ledger could not be filled: " + failure.getCause().getMessage(), failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
        settle();
    }

    private List<String> empty(int regencies, List<String> but) {
        var codes = new ArrayList<String>();
        var page = bench.api("workforce", "officer").get("/v1/regions?limit=200&level=REGENCY");
        page.path("items").forEach(regency -> codes.add(regency.path("code").asText()));
        codes.removeAll(but);
        // Of those that the sample speaks of.
        codes.removeIf(code -> code.startsWith("17.") || code.startsWith("52."));
        return codes.subList(0, regencies);
    }

    private void fill(String regency, int families) throws SQLException {
        var villages = String.join(",", MadeLists.villagesOf(bench, regency));
        try (var connection = bench.database("recipient")) {
            connection.setAutoCommit(false);
            // The trail and the foreign keys are left out as they are by a restore: what is written here fits together.
            run(connection, "set local session_replication_role = replica");
            run(connection, "set local synchronous_commit = off");
            run(connection, "set local work_mem = '64MB'");
            run(connection, MADE.formatted(families, villages));
            for (var written : WRITTEN) {
                run(connection, written.formatted(families, villages, regency, year, key()));
            }
            connection.commit();
        }
    }

    private String key() throws SQLException {
        try (var connection = bench.database("recipient");
                var keys = connection
                        .createStatement()
                        .executeQuery("select key_id from regency_ledger where key_id is not null limit 1")) {
            if (!keys.next()) {
                throw new BenchException("No list was published yet, so no key is known.");
            }
            return keys.getString(1);
        }
    }

    /** What the automatic vacuum would do over the next hour, and the checkpoint after. */
    private void settle() {
        bench.say("vacuuming");
        try (var connection = bench.database("recipient")) {
            run(connection, "vacuum (analyze) movement, family_token, spell");
            run(connection, "checkpoint");
        } catch (SQLException e) {
            throw new BenchException("The ledger could not be vacuumed: " + e.getMessage(), e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
