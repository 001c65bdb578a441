package id.pendamping.recipient.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Country;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A family is found by a few lookups, however many families the country has: here a hundred in each regency, each moved once. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamilyHistoryIndexTest {

    /** The same id wherever the same text is meant. */
    private static final String ID = "md5(%s)::uuid";

    private static final String FAMILY = ID.formatted("code || '/' || n");

    private static final Map<String, String> ASKED = Map.of(
            "region", "'20.08'",
            "programme", "'PKH'",
            "kind", "'KK'",
            "token", "md5('kk20.08/7')::uuid",
            "other", "md5('old20.08/7')::uuid",
            "family", "md5('20.08/7')::uuid",
            "list", "md5('list20.08')::uuid");

    private static final Pattern READ = Pattern.compile("Scan [^\n]*\\(actual rows=([0-9.]+) loops=(\\d+)\\)");

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
        var families = Country.REGENCIES + ", generate_series(1, 100) n";
        country.fill("recipient_list", """
                (id, version, region, programme, period, status, sample, edition, opened_by, opened_at, submitted_by, decided_by)
                select md5('list' || code || case when (year, stage) = (2025, 2) then '' else year || '/' || stage end)::uuid, 0, code, 'PKH', p.id,
                    'PUBLISHED', false, 1, 'a', now(), 'a', 'b'
                from %s, period p where p.programme = 'PKH' on conflict do nothing""".formatted(Country.REGENCIES));
        country.fill("publication", """
                (id, region, programme, period, kind, list, standing, first_line, last_line, made_by, number, at)
                select md5('publication' || id)::uuid, region, programme, period, 'LIST', id, id, 1, 200, 'b',
                    1000000 + row_number() over (order by id), now()
                from recipient_list where region < '49'""");
        for (var kind : new String[] {"KK", "NIK"}) {
            country.fill("family_token", """
                    (region, family, kind, token, key_id, opened)
                    select code, %s, '%s', %s, 'k', %s from %s""".formatted(
                    FAMILY, kind, ID.formatted("'" + kind.toLowerCase() + "' || code || '/' || n"), FAMILY, families));
        }
        country.fill(
                "family_token", """
                (region, family, kind, token, key_id, opened, closed)
                select code, %s, 'KK', %s, 'k', %s, (select id from publication p where p.region = code limit 1) from %s""".formatted(FAMILY, ID.formatted("'old' || code || '/' || n"), FAMILY, families));
        country.fill("movement", """
                (region, line, programme, period, publication, family, kind, village, delta)
                select code, (n - 1) * 3 + step, 'PKH', (select id from period where programme = 'PKH' limit 1),
                    (select id from publication p where p.region = code limit 1), %s,
                    (array['BASELINE', 'MOVE_OUT', 'MOVE_IN'])[step], code || '.01.2001', (array[1, -1, 1])[step]
                from %s, generate_series(1, 3) step on conflict do nothing""".formatted(FAMILY, families));
        country.fill("spell", """
                (region, programme, family, first_line, village, first_period, last_period, last_line)
                select code, 'PKH', %s, (n - 1) * 3 + step, code || '.01.2001',
                    (select id from period where programme = 'PKH' limit 1),
                    case when step = 1 then (select id from period where programme = 'PKH' limit 1) end,
                    case when step = 1 then (n - 1) * 3 + 2 end
                from %s, generate_series(1, 3, 2) step""".formatted(FAMILY, families));
        country.fill("list_change", """
                (list, number, region, kind, family, fresh)
                select md5('list' || code)::uuid, n, code, 'HELD_BACK', %s, false from %s""".formatted(FAMILY, families));
        country.fill("recipient_list", """
                (id, version, region, programme, period, status, sample, opened_by, opened_at)
                select md5('waiting' || code)::uuid, 0, code, 'PKH', (select id from period where programme = 'PKH' limit 1),
                    'IMPORTED', false, 'a', now()
                from %s""".formatted(Country.REGENCIES));
        country.fill("list_change", """
                (list, number, region, kind, family, fresh, kk)
                select md5('waiting' || code)::uuid, n, code, 'RETURN', %s, n > 50, %s from %s""".formatted(FAMILY, FAMILY, families));
        country.fill("payment_hold", """
                (region, programme, family, publication, village, reason, reason_version)
                select code, 'PKH', %s, md5('publication' || md5('list' || code)::uuid)::uuid, code || '.01.2001', 'UNCLAIMED', 1
                from %s""".formatted(FAMILY, families));
    }

    @AfterAll
    void forget() throws SQLException {
        country.close();
    }

    @Test
    void a_number_leads_to_its_families_by_index_also_one_that_was_given_up() throws SQLException {
        assertReads(12, FamilyHistory.FAMILIES);
    }

    @Test
    void the_stays_of_a_family_are_read_with_their_lines_and_no_others() throws SQLException {
        assertReads(20, FamilyHistory.STAYS);
    }

    @Test
    void the_list_that_stands_is_read_from_those_of_its_regency() throws SQLException {
        assertReads(80, FamilyHistory.STANDING);
    }

    @Test
    void when_a_payment_was_held_is_read_with_the_lists_of_its_regency() throws SQLException {
        assertReads(80, FamilyHistory.HOLDS);
    }

    @Test
    void whether_a_family_was_held_back_is_one_lookup() throws SQLException {
        assertReads(2, FamilyHistory.HELD_BACK);
    }

    @Test
    void what_waiting_lists_say_of_a_family_is_read_with_the_lists_of_its_regency() throws SQLException {
        assertReads(80, FamilyTokens.ERASE_LINKED);
    }

    @Test
    void what_led_to_a_family_once_is_destroyed_without_a_look_at_others() throws SQLException {
        assertReads(2, FamilyTokens.ERASE_CLOSED);
    }

    private void assertReads(long most, NamedSql query) throws SQLException {
        country.seenBy();
        var sql = query.text();
        for (var name : query.names()) {
            sql = sql.replaceFirst("\\?", ASKED.get(name));
        }
        var plan = country.plan(sql);
        // The calendar of stages is a handful.
        assertFalse(plan.text().replace("Seq Scan on period", "").contains("Seq Scan"), plan.text());
        var read = READ.matcher(plan.text())
                .results()
                .mapToDouble(step -> Double.parseDouble(step.group(1)) * Long.parseLong(step.group(2)))
                .sum();
        assertTrue(read > 0 && read <= most, () -> read + " rows were read:\n" + plan.text());
        assertTrue(plan.rowsRead() <= most, plan::text);
    }
}
