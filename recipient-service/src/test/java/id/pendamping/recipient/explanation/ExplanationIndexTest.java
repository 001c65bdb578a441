package id.pendamping.recipient.explanation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who serves a village, and what is asked there, is answered from an index: with a hundred companions and inquiries in each regency. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationIndexTest {

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
        country.fill("companion_assignment", """
                (id, worker_id, office, cadre, carries_families, region, from_day, sequence)
                select md5(code || '/' || n)::uuid, gen_random_uuid(), code, 'PKH_FACILITATOR', true, code, date '2024-01-01', ''
                from %s, generate_series(1, 100) n""".formatted(Country.REGENCIES));
        country.fill("companion_area", """
                (region, assignment)
                select code || '.01.20' || lpad((n / 2 + 1)::text, 2, '0'), md5(code || '/' || n)::uuid
                from %s, generate_series(1, 99) n
                union all select code, md5(code || '/100')::uuid from %s""".formatted(Country.REGENCIES, Country.REGENCIES));
        country.fill("complaint", """
                (id, version, receipt, category, status, region, programme, question, answer, opened_by, opened_at, answered_by,
                    answered_at)
                select gen_random_uuid(), 0,
                    'PDM-C-' || substr(upper(md5(code || '/' || n)), 1, 4) || '-' || substr(upper(md5(code || '/' || n)), 5, 4)
                        || '-' || substr(upper(md5(code || '/' || n)), 9, 4),
                    'INQUIRY', case when n %% 10 = 0 then 'RECEIVED' else 'ANSWERED' end, code || '.01.2001', 'PKH', 'x',
                    case when n %% 10 > 0 then 'x' end, 'a', now(), case when n %% 10 > 0 then 'a' end,
                    case when n %% 10 > 0 then now() end
                from %s, generate_series(1, 100) n""".formatted(Country.REGENCIES));
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @Test
    void the_companions_of_a_village_are_found_by_the_regions_around_it() throws SQLException {
        assertReads(
                20,
                Companions.SERVING
                        .replace(":around", "'20.08.01.2007', '20.08.01', '20.08', '20'")
                        .replace(":day", "date '2026-11-22'")
                        .replace(":most", "5"));
    }

    @Test
    void a_list_of_complaints_stops_with_its_page_or_its_regency() throws SQLException {
        country.seenBy();
        assertReads(60, "select * from complaint where 1 = 1 order by id desc limit 51");
        country.seenBy("20.08");
        assertReads(210, "select * from complaint where 1 = 1 order by id desc limit 51");
        assertReads(30, "select * from complaint where 1 = 1 and status = 'RECEIVED' order by id desc limit 51");
        country.seenBy();
    }

    @Test
    void a_receipt_leads_to_one_complaint() throws SQLException {
        assertReads(1, "select * from complaint where receipt = 'PDM-C-AAAA-BBBB-CCCC' order by id desc limit 51");
    }

    private void assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        assertFalse(plan.readsAllOfATable(), plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
    }
}
