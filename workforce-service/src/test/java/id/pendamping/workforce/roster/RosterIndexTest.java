package id.pendamping.workforce.roster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page of a list reads a page, whoever asks, in a country of 106,400 workers. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterIndexTest {

    private static final String WORKERS = "select * from worker w where office >= '%s' and office < '%s'";
    private static final String BY_NUMBER = " order by office, number limit 51";
    private static final String ASSIGNMENTS = "select * from assignment where region >= '%s' and region < '%s'";
    private static final String BY_REGION = " order by region, id limit 51";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private Country country;

    @BeforeAll
    void fill() throws SQLException {
        country = new Country(url, owner, password);
        country.fill("worker", """
                (id, version, office, number, name, name_folded)
                select gen_random_uuid(), 0, code, 'PKH-' || lpad(i::text, 4, '0'), 'Pekerja ' || i, 'pekerja' || i
                from %s, generate_series(1, 200) i""".formatted(Country.REGENCIES));
        // Nine in ten are facilitators, one in ten is a TKSK, one in 14 offices has a coordinator.
        country.run("alter table assignment drop constraint assignment_once_per_worker");
        country.run("alter table assignment drop constraint assignment_one_per_region");
        country.fill("assignment", """
                (id, version, worker_id, worker_number, roster_number, office, cadre, region, coverage, decree, from_day, only_one)
                select gen_random_uuid(), 0, id, number, number, office,
                    case when number = 'PKH-0100' and office like '%.01' then 'AREA_COORDINATOR'
                         when number like '%5' then 'TKSK' else 'PKH_FACILITATOR' end,
                    office || '.' || right(number, 2), '{}', 'SK', date '2024-01-01', false
                from worker""");
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @BeforeEach
    void see() throws SQLException {
        country.seenBy();
        country.inIndexOrder(false);
    }

    @Test
    void a_list_of_workers_stops_with_its_page() throws SQLException {
        assertStops(WORKERS.formatted(" ", "~") + BY_NUMBER);
        assertStops(WORKERS.formatted("24", "24/") + BY_NUMBER);
        assertStops(WORKERS.formatted(" ", "~") + " and (office, number) > ('40.08', 'PKH-0100')" + BY_NUMBER);
    }

    @Test
    void it_does_so_for_the_caller_of_a_regency_a_province_or_several() throws SQLException {
        country.seenBy("24.08");
        assertStops(WORKERS.formatted("24.08", "24.08/") + BY_NUMBER);
        country.seenBy("24");
        assertStops(WORKERS.formatted("24", "24/") + BY_NUMBER);
        country.seenBy("11.01", "24.08", "48.14");
        assertStops(WORKERS.formatted("24.08", "24.08/") + BY_NUMBER);
    }

    @Test
    void a_list_of_the_workers_of_a_cadre_stops_too_whether_it_is_common_or_rare() throws SQLException {
        country.inIndexOrder(true);
        for (var cadre : List.of("PKH_FACILITATOR", "TKSK", "AREA_COORDINATOR")) {
            country.seenBy();
            assertStops(serving(cadre, " ", "~", ""));
            assertStops(serving(cadre, "24", "24/", ""));
            assertStops(serving(cadre, " ", "~", " and (a.office, a.roster_number) > ('24.08', 'PKH-0100')"));
            country.seenBy("24.08");
            assertStops(serving(cadre, "24.08", "24.08/", ""));
            country.seenBy("24");
            assertStops(serving(cadre, "24", "24/", ""));
            country.seenBy("11", "24.08", "48.14");
            assertStops(serving(cadre, "24.08", "24.08/", ""));
            assertStops(serving(cadre, "11", "11/", ""));
        }
    }

    @Test
    void a_list_of_assignments_stops_with_its_page() throws SQLException {
        for (var seen : List.of("", "24.08", "24", "11.01 24.08 48.14")) {
            country.seenBy(seen.isEmpty() ? new String[0] : seen.split(" "));
            // 200 of them: to gather them all is as cheap as to stop.
            assertReads(201, ASSIGNMENTS.formatted("24.08", "24.08/") + BY_REGION);
        }
        country.seenBy("24");
        assertStops(ASSIGNMENTS.formatted("24", "24/") + BY_REGION);
        country.seenBy();
        assertStops(ASSIGNMENTS.formatted(" ", "~") + BY_REGION);
        assertReads(300, ASSIGNMENTS.formatted(" ", "~") + " and cadre = 'TKSK'" + BY_REGION);
    }

    @Test
    void who_serves_today_is_found_past_all_who_left() throws SQLException {
        // Each of 200 workers had an assignment a year for twenty years, before the one of today.
        country.fill("assignment", """
                (id, version, worker_id, worker_number, roster_number, office, cadre, region, coverage, decree, from_day, to_day, only_one)
                select gen_random_uuid(), 0, worker_id, worker_number, roster_number, office, cadre, region, '{}', 'SK',
                    make_date(year, 1, 1), make_date(year, 12, 31), false
                from assignment, generate_series(2003, 2022) year where office = '31.05'""");
        country.fill("covered_region", """
                (assignment_id, region, worker_id, cadre, from_day, to_day)
                select id, region || '.2001', worker_id, cadre, from_day, to_day from assignment where office = '31.05'""");
        for (var seen : List.of("", "31.05", "31")) {
            country.seenBy(seen.isEmpty() ? new String[0] : seen.split(" "));
            for (var table : List.of("assignment", "covered_region")) {
                assertReads(200, """
                        select worker_id from %s
                         where region >= '31.05' and region < '31.05/' and cadre in ('PKH_FACILITATOR')
                           and from_day <= '2025-01-01' and last_day >= '2025-01-01'""".formatted(table));
                assertReads(200, """
                        select worker_id from %s
                         where region >= '31.05' and region < '31.05/'
                           and cadre in ('PKH_FACILITATOR', 'TKSK', 'TKSM', 'PSM', 'REGENCY_COORDINATOR', 'AREA_COORDINATOR')
                           and from_day <= '2025-01-01' and last_day >= '2025-01-01'""".formatted(table));
            }
        }
    }

    @Test
    void a_list_of_headcounts_stops_with_its_page() throws SQLException {
        country.fill("reported_headcount", """
                (id, version, region, cadre, count, source, revision, recorded_at)
                select gen_random_uuid(), 0, code || '.' || lpad((i %% 20)::text, 2, '0'), (array['TKSK', 'PSM'])[1 + i %% 2],
                    1, 's' || i, 1, now()
                from %s, generate_series(1, 100) i""".formatted(Country.REGENCIES));
        for (var seen : List.of("", "24.08", "24")) {
            country.seenBy(seen.isEmpty() ? new String[0] : seen.split(" "));
            assertReads(
                    300,
                    "select * from reported_headcount where region >= '24.08' and region < '24.08/'"
                            + " and region >= '24.08.03' and (region > '24.08.03' or cadre > 'PSM' or cadre = 'PSM' and"
                            + " id > '00000000-0000-0000-0000-000000000000') order by region, cadre, id limit 51");
        }
        country.seenBy();
        assertReads(
                300,
                "select * from reported_headcount where region >= ' ' and region < '~'"
                        + " order by region, cadre, id limit 51");
    }

    private static String serving(String cadre, String from, String to, String behind) {
        return """
                select w.* from (
                    select distinct a.office, a.roster_number, a.worker_id from assignment a
                     where a.cadre = '%s' and a.from_day <= '2025-01-01' and a.last_day >= '2025-01-01'
                       and a.office >= '%s' and a.office < '%s'%s
                     order by a.office, a.roster_number, a.worker_id limit 51) serving
                  join worker w on w.id = serving.worker_id order by serving.office, serving.roster_number""".formatted(cadre, from, to, behind);
    }

    private void assertStops(String query) throws SQLException {
        assertFalse(assertReads(120, query).sorts(), query);
    }

    private Country.Plan assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        assertFalse(plan.readsAllOfATable(), plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
        return plan;
    }
}
