package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import id.pendamping.recipient.ledger.NamedSql;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is asked about a region reads what is of it, whatever the country holds: six periods of all its regencies, 45 villages each. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsIndexTest {

    private static final Pattern WHOLE_TABLE =
            Pattern.compile("Seq Scan on (village_\\w+|publication\\w*|release\\w*|recipient_list)");

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
        country.run("create temp table listed as select gen_random_uuid() as list, code, t.id as period,"
                + " 1000000 + row_number() over (order by t.first_day, code) as number from " + Country.REGENCIES
                + ", (select id, first_day from period where programme = 'PKH' order by first_day limit 6) t");
        country.fill("recipient_list", """
                (id, version, region, programme, period, status, sample, edition, opened_by, opened_at, submitted_by, decided_by)
                select list, 0, code, 'PKH', period, 'SUPERSEDED', false, 7, 'one', now(), 'one', 'two' from listed""");
        country.fill("publication", """
                (id, region, programme, period, kind, list, standing, first_line, last_line, made_by, number, at)
                select gen_random_uuid(), code, 'PKH', period, 'LIST', list, list, 1, 1, 'two', number,
                    now() + number * interval '1 second' from listed""");
        country.fill("publication_instant", """
                (number, at, change, kind)
                select number, '2100-01-01'::timestamptz + number * interval '1 second', list, 'LEDGER' from listed""");
        var villages = " from listed, generate_series(1, 3) d, generate_series(1, 15) v";
        country.fill("village_count", """
                (region, programme, number, village, period, opening, baseline, entries, returns, exits, moves_in, moves_out,
                    corrections, closing)
                select code, 'PKH', number, code || '.0' || d || '.20' || lpad(v::text, 2, '0'), period, 9, 0, 2, 0, 1, 0, 0, 0, 10""" + villages);
        country.fill("village_exit", """
                (region, programme, number, village, reason, exits)
                select code, 'PKH', number, code || '.0' || d || '.20' || lpad(v::text, 2, '0'), 'UNEXPLAINED', 1""" + villages);
        country.fill("release", """
                (region, programme, number, smallest_count, departed) select code, 'PKH', number, 5, true from listed""");
        country.fill("release_count", """
                (region, programme, number, place, period, opening, closing)
                select code, 'PKH', number, code || '.0' || d || '.20' || lpad(v::text, 2, '0'), period, 9, 10""" + villages);
        country.fill("release_exit", """
                (region, programme, number, reason, exits) select code, 'PKH', number, 'UNEXPLAINED', 45 from listed""");
        country.seenBy();
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @Test
    void which_lists_stand_is_read_of_the_region() throws SQLException {
        for (var sight : Sight.values()) {
            reads(60, sight.standing, "20.08", 13);
        }
    }

    @Test
    void sums_of_a_regency_by_district_read_its_villages() throws SQLException {
        for (var sight : Sight.values()) {
            reads(120, sight.sums, "20.08", 8);
            reads(120, sight.places, "20.08", 8);
            reads(120, sight.exits, "20.08", 5);
        }
    }

    @Test
    void sums_of_a_village_read_its_row() throws SQLException {
        for (var sight : Sight.values()) {
            reads(20, sight.sums, "20.08.01.2001", 13);
        }
    }

    /** One list of a regency, the last of the six. */
    private void reads(long most, NamedSql query, String region, int length) throws SQLException {
        var values = new HashMap<String, String>(Map.of(
                "region", "'" + region.substring(0, 5) + "'",
                "behind", "'" + region + "/'",
                "programme", "'PKH'",
                "number", "2000000",
                "first", "'" + region + "'",
                "length", String.valueOf(length),
                "regencies", "array['20.08']",
                "numbers", "array(select max(number) from listed where code = '20.08')",
                "samples", "array[false]"));
        values.put("after_place", "''");
        values.put("after_day", "date '0001-01-01'");
        values.put("limit", "51");
        values.put("day", "date '2100-01-01'");
        var text = query.text();
        for (var name : query.names()) {
            text = text.replaceFirst("\\?", Matcher.quoteReplacement(values.get(name)));
        }
        var plan = country.plan(text);
        assertFalse(WHOLE_TABLE.matcher(plan.text()).find(), plan.text());
        // The table of this test is read once to name the list.
        long listed = plan.text().contains("listed") ? 3200 : 0;
        assertTrue(plan.rowsRead() <= most + listed, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
    }
}
