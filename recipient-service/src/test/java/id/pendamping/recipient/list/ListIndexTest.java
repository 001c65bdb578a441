package id.pendamping.recipient.list;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import id.pendamping.recipient.ledger.NamedSql;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whoever decides about lists, late reasons or erasures reads what waits in the own regency, whatever the country holds: forty of each
 * in every regency, of which two wait.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListIndexTest {

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
        var many = Country.REGENCIES + ", generate_series(1, 40) n";
        country.fill("recipient_list", """
                (id, version, region, programme, period, status, sample, opened_by, opened_at, submitted_by, submitted_at)
                select md5('list' || code || n)::uuid, 0, code, 'PKH', (select id from period where programme = 'PKH' limit 1),
                    case when n <= 2 then 'SUBMITTED' else 'DISCARDED' end, false, 'a', now(), 'a', now() from %s""".formatted(many));
        country.fill("late_reason", """
                (id, version, region, list, status, families, comment, proposed_by, proposed_at, decided_by, decided_at)
                select md5('reason' || code || n)::uuid, 0, code, md5('list' || code || n)::uuid,
                    case when n <= 2 then 'PROPOSED' else 'RETURNED' end, 1, 'x', 'a', now(),
                    case when n > 2 then 'b' end, case when n > 2 then now() end from %s""".formatted(many));
        country.fill("family_erasure", """
                (id, version, region, family, status, basis, requested_by, requested_at, decided_by, decided_at, done_at, tokens)
                select md5('erasure' || code || n)::uuid, 0, code, case when n <= 2 then md5('family' || code || n)::uuid end,
                    case when n <= 2 then 'QUEUED' else 'DONE' end, 'x', 'a', now(), 'b', now(), case when n > 2 then now() end,
                    case when n > 2 then 2 end from %s""".formatted(many));
        country.fill("list_change", """
                (list, region, number, kind, family, fresh, from_village)
                select md5('list' || code || '1')::uuid, code, n, case when n %% 10 = 0 then 'EXIT' else 'MOVE' end,
                    md5('family' || code || n)::uuid, false, code || '.01.2001'
                from %s, generate_series(1, case code when '20.08' then 20000 else 100 end) n""".formatted(Country.REGENCIES));
        country.fill("list_hold_file", """
                (list, region, rows, sent_by, sent_at)
                select md5('list' || code || '1')::uuid, code, 100, 'a', now() from %s""".formatted(Country.REGENCIES));
        country.fill("list_hold", """
                (list, line, region, listed_line, village, reason)
                select md5('list' || code || '1')::uuid, n, code, n, code || '.01.' || 2000 + n %% 100, 'UNCLAIMED'
                from %s, generate_series(1, case code when '20.08' then 20000 else 100 end) n""".formatted(Country.REGENCIES));
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @Test
    void what_awaits_an_approval_is_read_from_what_is_submitted() throws SQLException {
        country.seenBy("20.08");
        assertReads(
                5,
                "select * from recipient_list where status = 'SUBMITTED' and submitted_by <> 'me' order by id desc limit 51");
        country.seenBy();
        assertReads(
                2 * 532 + 10,
                "select * from recipient_list where status = 'SUBMITTED' and submitted_by <> 'me' order by id desc limit 51");
    }

    @Test
    void lists_stop_with_their_page_or_their_regency() throws SQLException {
        country.seenBy("20.08");
        assertReads(60, "select * from recipient_list where 1 = 1 order by id desc limit 51");
        country.seenBy();
        assertReads(60, "select * from recipient_list where 1 = 1 order by id desc limit 51");
        assertReads(
                60,
                "select * from recipient_list where region >= '20.08' and region < '20.08/' order by id desc limit 51");
    }

    @Test
    void late_reasons_and_erasures_stop_with_their_page_or_their_regency() throws SQLException {
        for (var table : new String[] {"late_reason", "family_erasure"}) {
            var waiting = table.equals("late_reason") ? "PROPOSED" : "QUEUED";
            country.seenBy("20.08");
            assertReads(60, page(table, "20.08", "20.08/", "null"));
            assertReads(60, page(table, "20.08", "20.08/", "'" + waiting + "'"));
            country.seenBy();
            assertReads(60, page(table, "", "~", "null"));
            assertReads(2 * 532 + 10, page(table, "", "~", "'" + waiting + "'"));
        }
    }

    @Test
    void the_changes_of_a_list_are_read_a_page_at_a_time() throws SQLException {
        country.seenBy("20.08");
        assertReads(110, changes("null"));
        assertReads(110, changes("'EXIT'"));
    }

    @Test
    void the_holds_of_a_list_are_read_a_page_at_a_time() throws SQLException {
        country.seenBy("20.08");
        assertReads(60, with(ListHolds.PAGE, Map.of("list", "md5('list20.081')::uuid", "behind", "20", "limit", "51")));
        // Two hundred are of the village.
        assertReads(
                200,
                with(
                        ListHolds.PAGE_OF_VILLAGE,
                        Map.of(
                                "list", "md5('list20.081')::uuid",
                                "village", "'20.08.01.2007'",
                                "behind", "20",
                                "limit", "51")));
    }

    @Test
    void what_is_to_be_swept_is_one_lookup() throws SQLException {
        country.seenBy();
        assertReads(2, StagedSweep.NEXT.text());
    }

    private static String page(String table, String from, String to, String status) {
        return "select * from %s where region >= '%s' and region < '%s' and (%4$s is null or status = %4$s) order by id desc limit 51"
                .formatted(table, from, to, status);
    }

    private static String changes(String kind) {
        var values = new HashMap<String, String>(
                Map.of("list", "md5('list20.081')::uuid", "behind", "50", "village", "null", "limit", "51"));
        values.put("kind", kind);
        return with(ListChanges.PAGE, values);
    }

    private static String with(NamedSql query, Map<String, String> values) {
        var text = query.text();
        for (var name : query.names()) {
            text = text.replaceFirst("\\?", Matcher.quoteReplacement(values.get(name)));
        }
        return text;
    }

    private void assertReads(long most, String query) throws SQLException {
        var plan = country.plan(query);
        // What an office said of exits and villages is a handful here.
        assertFalse(
                plan.text()
                        .replaceAll("Seq Scan on (exit_explanation|missing_village)", "")
                        .contains("Seq Scan"),
                plan.text());
        assertTrue(plan.rowsRead() <= most, () -> plan.rowsRead() + " rows were read:\n" + plan.text());
    }
}
