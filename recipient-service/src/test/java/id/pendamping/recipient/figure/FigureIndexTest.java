package id.pendamping.recipient.figure;

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

/** Each question is answered from an index, whatever the country holds: one programme and fifteen years of all its districts and regencies. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureIndexTest {

    private static final String IN_ORDER = " order by region, year, programme, id limit 51";

    /** Now; and between the first values and the present ones, 532 regencies times fifteen years each. */
    private static final List<String> STATES = List.of("2000000000", "1000007980");

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
        country.fill("reported_figure", """
                (id, version, citation, programme, region, year, indicator, source, value, unit, revision, recorded_at,
                    recorded_in)
                select gen_random_uuid(), 0, gen_random_uuid()::text, 'PKH', code || '.' || lpad(d::text, 2, '0'), year,
                    'RECIPIENT_FAMILIES', 'explain', 1000, 'FAMILY', 2, now(), md5(code || year)::uuid
                from %s, generate_series(1, 14) d, generate_series(2004, 2018) year""".formatted(Country.REGENCIES));
        // Each was revised once, by fourteen at a time: all first values came before all present ones.
        country.fill("figure_revision", """
                (figure, revision, region, value, recorded_at, replaced_at, recorded_in)
                select id, 1, region, 999, now(), now(), md5(recorded_in::text)::uuid from reported_figure where source = 'explain'""");
        country.fill("publication_instant", """
                (number, at, change, kind)
                select number, '2100-01-01'::timestamptz + (number - 1000000000) * interval '1 second', change, 'FIGURES'
                from (
                    select 1000000000 + row_number() over (order by revision, change) as number, change
                    from (
                        select distinct 1 as revision, md5(recorded_in::text)::uuid as change from reported_figure
                        where source = 'explain'
                        union all
                        select distinct 2, recorded_in from reported_figure where source = 'explain') changes) numbered""");
        country.fill("figure_import", """
                (id, region, header, columns, imported_at, accepted, revised, unchanged, rejected)
                select gen_random_uuid(), code, 'CANONICAL', '{}', now(), 1, 0, 0, 0
                from %s, generate_series(1, 60)""".formatted(Country.REGENCIES));
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
    void a_change_reads_one_region() throws SQLException {
        for (var state : STATES) {
            assertReads(20, totals(state, "'20.08.01'", "2015, 2016"));
        }
    }

    @Test
    void a_sum_reads_the_region_and_its_parts() throws SQLException {
        for (var state : STATES) {
            assertReads(20, totals(state, "'20.08', '20.08.01', '20.08.02', '20.08.03', '20.08.04'", "2015"));
        }
    }

    @Test
    void a_list_stops_with_its_page() throws SQLException {
        for (var state : STATES) {
            assertStops(known(state) + IN_ORDER);
            assertStops(known(state) + " and programme = 'PKH'" + IN_ORDER);
            assertStops(known(state) + " and programme = 'PKH' and year = 2016" + IN_ORDER);
            assertStops(known(state) + " and region >= '20.08' and region < '20.08/'" + IN_ORDER);
        }
    }

    @Test
    void a_page_further_on_begins_where_the_last_one_ended() throws SQLException {
        var behind = " (region, year, programme, id) > ('%s', 2015, 'PKH', '00000000-0000-0000-0000-000000000000')";
        for (var state : STATES) {
            assertStops(known(state) + " and" + behind.formatted("40.08.03") + IN_ORDER);
            assertStops(known(state) + " and region >= '20.08' and region < '20.08/' and" + behind.formatted("20.08.03")
                    + IN_ORDER);
        }
    }

    private static String known(String state) {
        return ReportedFigure.KNOWN.replace(":number", state);
    }

    private static String totals(String state, String regions, String years) {
        return ReportedFigure.TOTALS
                .replace(":number", state)
                .replace(":regions", regions)
                .replace(":programme", "'PKH'")
                .replace(":years", years);
    }

    @Test
    void a_list_of_imports_reads_those_of_the_scope_or_its_page() throws SQLException {
        var imports = "select * from figure_import where region >= '%s' and region < '%s'"
                + " and id < 'ffffffff-ffff-ffff-ffff-ffffffffffff' order by id desc limit 51";
        assertStops(imports.formatted(" ", "~"));
        country.seenBy("20.08");
        assertReads(200, imports.formatted("20.08", "20.08/"));
        country.seenBy("11.01", "20.08", "48.14");
        assertReads(200, imports.formatted("20.08", "20.08/"));
    }

    @Test
    void a_citation_reads_one_row() throws SQLException {
        for (var state : STATES) {
            assertReads(4, known(state) + " and f.citation = 'PDM-F-0000-0000-0000'");
        }
        assertReads(
                3,
                "select citation, id, revision, value from reported_figure where citation = any ('{a,b,c}'::text[])");
    }

    private void assertStops(String query) throws SQLException {
        // Of each figure the row, the number of its value, and for a past state the one that was replaced
        // with its number.
        var plan = assertReads(4 * 60, query);
        assertFalse(plan.sorts(), plan.text());
    }

    private Country.Plan assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        assertFalse(plan.readsAllOfATable(), plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
        return plan;
    }
}
