package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each question is answered from an index, whatever the country holds: one programme and four years of all its districts and regencies. */
@QuarkusTest
class FigureIndexTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private Connection connection;

    @BeforeEach
    void fill() throws SQLException {
        connection = DriverManager.getConnection(url, owner, password);
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('app.scope_from', ' ', true), set_config('app.scope_to', '~', true),"
                    + " set_config('app.scope_codes', '{\"\"}', true)");
            statement.execute("""
                    insert into reported_figure (id, version, citation, programme, region, year, indicator, source, value,
                        unit, revision, recorded_at)
                    select gen_random_uuid(), 0, gen_random_uuid()::text, 'PKH', region, year, 'RECIPIENT_FAMILIES', 'explain',
                        1000, 'FAMILY', 1, now()
                    from (select format('%s.%s.%s', p, lpad(k::text, 2, '0'), lpad(d::text, 2, '0')) as region
                          from generate_series(11, 48) p, generate_series(1, 14) k, generate_series(1, 14) d) regions,
                        generate_series(2015, 2018) year""");
            statement.execute("analyze reported_figure");
        }
    }

    @AfterEach
    void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void a_change_reads_one_region() throws SQLException {
        assertReadsIndex("""
                select * from reported_figure where region = '52.08.01' and programme = 'PKH' and year in (2015, 2016)
                    and indicator = 'RECIPIENT_FAMILIES' and category is null""");
    }

    @Test
    void a_sum_reads_the_region_and_its_parts() throws SQLException {
        assertReadsIndex("""
                select * from reported_figure where region in ('20.08', '20.08.01', '20.08.02', '20.08.03', '20.08.04')
                    and programme = 'PKH' and year = 2015 and indicator = 'RECIPIENT_FAMILIES' and category is null""");
    }

    @Test
    void a_list_reads_a_page() throws SQLException {
        assertReadsIndex("""
                select * from reported_figure where region >= '20.08' and region < '20.08/'
                    and (region, year, programme, id) > ('20.08.03', 2015, 'PKH', '00000000-0000-0000-0000-000000000000')
                order by region, year, programme, id limit 51""");
        assertReadsIndex("""
                select * from reported_figure where programme = 'PKH' and year = 2016
                order by region, year, programme, id limit 51""");
    }

    // The planner cannot see how much a scope lets through, so for the whole country it may sort what it found by an
    // index.
    @Test
    void a_list_of_the_country_reads_an_index() throws SQLException {
        assertReadsIndex("select * from reported_figure order by region, year, programme, id limit 51");
    }

    @Test
    void a_citation_reads_one_row() throws SQLException {
        assertReadsIndex("select * from reported_figure where citation = 'PDM-F-0000-0000-0000'");
        assertReadsIndex(
                "select citation, id, revision, value from reported_figure where citation = any ('{a,b,c}'::text[])");
    }

    private void assertReadsIndex(String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            var plan = plan(statement, query);
            assertTrue(plan.contains("Index"), plan);
            assertFalse(plan.contains("Seq Scan"), plan);
        }
    }

    private static String plan(Statement statement, String query) throws SQLException {
        var plan = new StringBuilder();
        try (var lines = statement.executeQuery("explain " + query)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
