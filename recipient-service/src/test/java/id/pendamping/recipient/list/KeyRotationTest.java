package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.comparison;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.ledger.KeysAlive;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyRotationTest {

    private static final String KEYS = "/v1/recipient-operations/token-keys";
    private static final String REGENCIES = "/v1/recipient-operations/token-regencies";

    @Inject
    TokenKeys keys;

    @AfterEach
    void as_it_was() {
        KeysAlive.are(keys, KeysAlive.USUAL);
    }

    private static String village(String regency, int number) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    /** Another programme of families, with stages of its own. */
    static void sembakoIn2023() {
        for (int stage = 3; stage <= 4; stage++) {
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            "SEMBAKO",
                            "year",
                            2023,
                            "stage",
                            stage,
                            "firstDay",
                            "2023-%02d-01".formatted(stage),
                            "lastDay",
                            "2023-%02d-28".formatted(stage),
                            "source",
                            "uji"))
                    .post("/v1/periods")
                    .then()
                    .statusCode(anyOf(equalTo(201), equalTo(409)));
        }
    }

    private static ValidatableResponse regency(String region) {
        return as("operator").get(REGENCIES + "/" + region).then().statusCode(200);
    }

    private static ValidatableResponse withdraw(String key, long forgotten) {
        return as("operator")
                .contentType(ContentType.JSON)
                .body(Map.of("forgotten", forgotten))
                .post(KEYS + "/" + key + "/withdrawal")
                .then();
    }

    private static long tokens(String region, String key) {
        return LedgerDatabase.numbers(
                        "select key_id, count(*) from family_token where region = ? and key_id = ? group by key_id",
                        region,
                        key)
                .getOrDefault(key, 0L);
    }

    private static void balances(String region) {
        var stays = LedgerDatabase.stays(region, "PKH");
        assertEquals(stays, LedgerDatabase.lines(region, "PKH"));
        assertEquals(stays, LedgerDatabase.counts(region, "PKH"));
    }

    @Test
    void a_regency_goes_over_to_a_new_key_with_its_next_list_and_nobody_is_taken_for_another() {
        var region = "74.01";
        var one = village(region, 0);
        var two = village(region, 1);
        KeysAlive.are(keys, "first");
        published("PKH", region, 2023, 3, table(row(1, one), row(2, one), row(3, two), row(4, two)));
        published("PKH", region, 2023, 4, table(row(1, one), row(2, one), row(3, two)));

        KeysAlive.are(keys, "second", "first");
        regency(region)
                .body("rotated", equalTo(false))
                .body("key", equalTo("first"))
                .body("keys.find { it.key == 'first' }.alonePresent", equalTo(6))
                .body("keys.find { it.key == 'first' }.aloneDeparted", equalTo(2));
        withdraw("first", 2).statusCode(409).body("type", equalTo("/problems/recipient/token-key-needed"));

        var list = read("PKH", region, 2023, 5, table(row(1, one), row(2, two), row(3, two), row(5, one)));
        comparison("officer-" + region, list)
                .body("totals.entries", equalTo(1))
                .body("totals.moves", equalTo(1))
                .body("totals.exits", equalTo(0))
                .body("totals.unchanged", equalTo(2));
        publish(region, list).statusCode(200);
        balances(region);
        regency(region)
                .body("rotated", equalTo(true))
                .body("key", equalTo("second"))
                .body("keys.find { it.key == 'first' }.alonePresent", equalTo(0))
                .body("keys.find { it.key == 'first' }.aloneDeparted", equalTo(2))
                .body("keys.find { it.key == 'second' }.tokens", equalTo(8));

        // Who had left before is known under the former key alone, and is recognised by it.
        var back = read("PKH", region, 2025, 1, table(row(1, one), row(2, two), row(3, two), row(5, one), row(4, one)));
        comparison("officer-" + region, back).body("totals.returns", equalTo(1)).body("totals.entries", equalTo(0));
        publish(region, back).statusCode(200);
        balances(region);
        regency(region).body("keys.find { it.key == 'first' }.aloneDeparted", equalTo(0));
        revert(region, back).statusCode(200);
        balances(region);
    }

    @Test
    void a_key_is_withdrawn_when_nothing_on_a_list_depends_on_it_and_its_tokens_are_destroyed() {
        var region = "74.02";
        var one = village(region, 0);
        KeysAlive.are(keys, "old");
        published("PKH", region, 2023, 3, table(row(11, one), row(12, one), row(13, one)));
        published("PKH", region, 2023, 4, table(row(11, one), row(12, one)));
        KeysAlive.are(keys, "new", "old");
        withdraw("new", 0).statusCode(404);
        published("PKH", region, 2023, 5, table(row(11, one), row(12, one)));

        withdraw("new", 0).statusCode(409).body("type", equalTo("/problems/recipient/token-key-primary"));
        withdraw("old", 0)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/token-key-forgets"))
                .body("detail", containsString("2"));
        withdraw("old", 2)
                .statusCode(200)
                .body("primary", equalTo(false))
                .body("regencies", equalTo(0))
                .body("forgotten", equalTo(2));
        withdraw("old", 2).statusCode(409).body("type", equalTo("/problems/recipient/token-key-withdrawn"));
        await().atMost(Duration.ofSeconds(30)).until(() -> tokens(region, "old") == 0);
        assertEquals(4, tokens(region, "new"));

        KeysAlive.are(keys, "new");
        var next = read("PKH", region, 2025, 1, table(row(11, one), row(12, one), row(13, one)));
        comparison("officer-" + region, next)
                .body("totals.unchanged", equalTo(2))
                .body("totals.returns", equalTo(0))
                .body("totals.entries", equalTo(1));
        publish(region, next).statusCode(200);
        balances(region);
        as("operator")
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("keys.find { it.id == 'old' }.destroyed", equalTo(true))
                .body("keys.find { it.id == 'new' }.regencies", equalTo(1));
    }

    @Test
    void a_list_that_was_read_before_the_rotation_is_published_after_it() {
        var region = "74.03";
        sembakoIn2023();
        var one = village(region, 0);
        KeysAlive.are(keys, "before");
        published("PKH", region, 2023, 3, table(row(21, one), row(22, one)));
        var waiting = read("SEMBAKO", region, 2023, 3, table(row(21, one), row(23, one)));

        KeysAlive.are(keys, "after", "before");
        published("PKH", region, 2023, 4, table(row(21, one), row(22, one), row(24, one)));
        regency(region).body("rotated", equalTo(false));

        publish(region, waiting).statusCode(200);
        var shared = LedgerDatabase.numbers("""
                select 'shared', count(*) from spell p join spell s using (region, family)
                where region = ? and p.programme = 'PKH' and s.programme = 'SEMBAKO'""", region);
        assertEquals(Map.of("shared", 1L), shared);

        published("SEMBAKO", region, 2023, 4, table(row(21, one), row(23, one)));
        regency(region).body("rotated", equalTo(true));
        published("PKH", region, 2023, 5, table(row(21, one), row(22, one), row(24, one)));
        assertEquals(Map.of("BASELINE", 2L, "ENTRY", 1L), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void a_number_given_up_during_a_rotation_comes_back_under_both_keys_with_the_reversal() {
        var region = "74.04";
        var one = village(region, 0);
        KeysAlive.are(keys, "x");
        published("PKH", region, 2023, 3, table(row(31, one), row(32, one)));
        KeysAlive.are(keys, "y", "x");
        published("PKH", region, 2023, 4, table(row(31, one), row(32, one)));

        // Another representative.
        var changed = published(
                "PKH", region, 2023, 5, table(row(31, one), Lists.kk(32) + ',' + Lists.nik(39) + ',' + one + ",N"));
        // The regency went over: what is new is known under the new key alone.
        assertEquals(Map.of("x", 3L, "y", 4L), open(region));
        revert(region, changed).statusCode(200);
        assertEquals(Map.of("x", 4L, "y", 4L), open(region));

        var again = read("PKH", region, 2023, 5, table(row(31, one), row(32, one)));
        comparison("officer-" + region, again).body("totals.unchanged", equalTo(2));
        publish(region, again).statusCode(200);
        assertEquals(Map.of("x", 4L, "y", 4L), open(region));
    }

    @Test
    void a_number_given_up_under_a_key_that_was_withdrawn_since_comes_back_under_the_other_alone() {
        var region = "74.06";
        var one = village(region, 0);
        KeysAlive.are(keys, "u");
        published("PKH", region, 2023, 3, table(row(51, one), row(52, one)));
        KeysAlive.are(keys, "v", "u");
        published("PKH", region, 2023, 4, table(row(51, one), row(52, one)));
        var changed = published(
                "PKH", region, 2023, 5, table(row(51, one), Lists.kk(52) + ',' + Lists.nik(59) + ',' + one + ",N"));
        assertEquals(Map.of("u", 3L, "v", 4L), open(region));

        // What destroys the tokens of the withdrawn key has not come as far as the one that was given up.
        try (var given = LedgerDatabase.hold(
                "select token from family_token where region = ? and key_id = 'u' and closed is not null for update",
                region)) {
            withdraw("u", 0).statusCode(200);
            revert(region, changed).statusCode(200);
            assertEquals(Map.of("u", 3L, "v", 4L), open(region));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> tokens(region, "u") == 0);
        assertEquals(Map.of("v", 4L), open(region));
    }

    @Test
    void reasons_of_exits_find_families_that_are_known_under_the_former_key() {
        var region = "74.05";
        var one = village(region, 0);
        KeysAlive.are(keys, "p");
        published("PKH", region, 2023, 3, table(row(41, one), row(42, one)));
        KeysAlive.are(keys, "q", "p");
        var list = read("PKH", region, 2023, 4, table(row(41, one)));

        var tag = as("officer-" + region).get("/v1/recipient-lists/" + list).header("ETag");
        as("officer-" + region)
                .contentType("text/csv")
                .header("If-Match", tag)
                .body("no_kk,alasan\n" + Lists.kk(42) + ",DECEASED\n")
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("unexplained", equalTo(0));
    }

    @Test
    void operators_of_the_whole_country_see_keys_and_nobody_else() {
        as("officer").get(KEYS).then().statusCode(403);
        as("operator").get(REGENCIES + "?limit=1").then().statusCode(200).body("items.region", not(hasItem("")));
        as("operator").get(REGENCIES + "/99.99").then().statusCode(404);
    }

    /** How many tokens lead to a family, by key. */
    private static Map<String, Long> open(String region) {
        return LedgerDatabase.numbers(
                "select key_id, count(*) from family_token where region = ? and closed is null group by key_id",
                region);
    }
}
