package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever watches over one regency reads its lists, and over the country those of one stage, whatever else there is. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversightIndexTest {

    private static final String FILLED =
            "recipient_list|list_upload|publication|village_count|regency_ledger|movement|spell";

    private static final String ONE = "'{20.08}'::text[]";

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
        country.fill("recipient_list", """
                (id, version, region, programme, period, status, sample, edition, opened_by, opened_at, submitted_by, decided_by)
                select gen_random_uuid(), 0, code, 'PKH', t.id, case n when 0 then 'PUBLISHED' else 'DISCARDED' end, false,
                    case n when 0 then 1 end, 'a', now(), 'a', 'b'
                from %s, period t, generate_series(0, 5) n where t.programme = 'PKH'""".formatted(Country.REGENCIES));
        country.fill("list_upload", """
                (list, region, phase, sent_by, started_at, finished_at)
                select id, region, 'DONE', 'a', now(), now() from recipient_list where opened_by = 'a'""");
        country.run("""
                update recipient_list l set upload = u.number from list_upload u where u.list = l.id and l.opened_by = 'a'""");
        country.run("analyze recipient_list");
        country.fill("publication", """
                (id, region, programme, period, kind, list, standing, first_line, last_line, made_by, number, at)
                select gen_random_uuid(), region, programme, period, 'LIST', id, id, 1, 100 * row_number() over told, 'b',
                    1000000000 + row_number() over (order by region, id), now()
                from recipient_list where status = 'PUBLISHED' and opened_by = 'a'
                window told as (partition by region order by id)""");
        country.fill("village_count", """
                (region, programme, number, village, period, opening, baseline, entries, returns, exits, moves_in, moves_out,
                    corrections, closing)
                select region, programme, number - 1000 * before, region || '.01.200' || v, period, 1, 0, 0, 0, 1, 0, 0, 0, 0
                from publication, generate_series(0, 5) before, generate_series(1, 4) v where made_by = 'b'""");
        country.fill("regency_ledger", """
                (region, last_line) select region, max(last_line) from publication where made_by = 'b' group by region""");
        country.fill("movement", """
                (region, line, programme, period, publication, family, kind, village, delta)
                select code, n, 'PKH', gen_random_uuid(), gen_random_uuid(), md5(code || n)::uuid, 'ENTRY', code || '.01.2001', 1
                from %s, generate_series(1, 300) n""".formatted(Country.REGENCIES));
        country.fill("spell", """
                (region, programme, family, first_line, village, first_period)
                select code, programme, md5(code || n)::uuid, n, code || '.01.2001', gen_random_uuid()
                from %s, unnest('{PKH,SEMBAKO}'::text[]) programme, generate_series(1, 150) n""".formatted(Country.REGENCIES));
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
    void completeness_of_a_regency_reads_its_lists() throws SQLException {
        assertReads(20, asked(PeriodLists.LISTS, ONE));
    }

    @Test
    void completeness_of_the_country_reads_the_lists_of_one_stage() throws SQLException {
        assertReads(
                6 * 1000 + 1000,
                asked(PeriodLists.LISTS, "array(select distinct code from %s)".formatted(Country.REGENCIES)));
    }

    @Test
    void quality_of_a_regency_reads_its_list() throws SQLException {
        assertReads(30, asked(PeriodLists.QUALITY, ONE));
    }

    @Test
    void quality_of_the_country_reads_the_lists_of_one_stage() throws SQLException {
        assertReads(
                5 * 1000,
                asked(PeriodLists.QUALITY, "array(select distinct code from %s)".formatted(Country.REGENCIES)));
    }

    @Test
    void overlaps_read_the_stays_of_one_regency() throws SQLException {
        assertReads(400, overlaps("2000000000"));
    }

    @Test
    void overlaps_of_a_state_that_is_gone_read_its_lines() throws SQLException {
        assertReads(400, overlaps("(select min(number) from publication where region = '20.08' and made_by = 'b')"));
    }

    private static String overlaps(String number) {
        return Overlaps.FAMILIES.replace(":region", "'20.08'").replace(":number", number);
    }

    private static String asked(String query, String regencies) {
        return query.replace(":programme", "'PKH'")
                .replace(":period", "(select id from period where programme = 'PKH' and year = 2025 and stage = 3)")
                .replace(":regencies", regencies)
                .replace(":number", "2000000000")
                .replace(":samples", "false");
    }

    private void assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        // What is not filled here has a handful of rows, which are rightly read whole.
        assertFalse(plan.text().matches("(?s).*Seq Scan on (" + FILLED + ")\\b.*"), plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
    }
}
