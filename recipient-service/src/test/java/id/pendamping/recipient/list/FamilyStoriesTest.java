package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.comparison;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the statistics and the answer make of families that nobody lost, however their numbers changed. */
@QuarkusTest
class FamilyStoriesTest {

    @Test
    void only_who_left_is_counted_as_left_and_only_who_is_new_as_come() {
        var region = "53.01";
        var one = village(region, 0);
        var two = village(region, 1);
        published(
                "PKH",
                region,
                2025,
                1,
                table(
                        row(1, one),
                        row(2, one),
                        row(3, one),
                        row(4, one),
                        row(5, one),
                        row(6, one),
                        row(7, one),
                        row(8, two)));
        var names = Map.of(
                "card", family(region, "kk", kk(1)),
                "representative", family(region, "kk", kk(2)),
                "split", family(region, "kk", kk(3)));

        // 1 has another card, of 2 the representative died, 3 split, 4 stands there twice, 5 moved, 6 left.
        var second = read(
                "PKH",
                region,
                2025,
                2,
                table(
                        kk(91) + ',' + nik(1) + ',' + one + ',',
                        kk(2) + ',' + nik(92) + ',' + one + ',',
                        kk(3) + ',' + nik(93) + ',' + one + ',',
                        kk(94) + ',' + nik(3) + ',' + one + ',',
                        row(4, one),
                        row(4, one),
                        row(5, two),
                        row(7, one),
                        row(8, two)));
        answer(region, second, 2, "NIK_FAMILY");
        answer(region, second, 5, "NEW_FAMILY");
        comparison("officer-" + region, second)
                .body("totals.questions", equalTo(2))
                .body("totals.heldBack", equalTo(1));
        publish(region, second).statusCode(200);
        changes(region, "2025-T1", "2025-T2")
                .body("ledger.balance.opening", equalTo(8))
                .body("ledger.balance.entries", equalTo(1))
                .body("ledger.balance.returns", equalTo(0))
                .body("ledger.balance.exits", equalTo(1))
                .body("ledger.balance.movesIn", equalTo(1))
                .body("ledger.balance.movesOut", equalTo(1))
                .body("ledger.balance.corrections", equalTo(0))
                .body("ledger.balance.closing", equalTo(8));

        // 6 came back; whoever has other numbers now is known by them, and nobody is asked about again.
        var third = read(
                "PKH",
                region,
                2025,
                3,
                table(
                        kk(91) + ',' + nik(1) + ',' + one + ',',
                        kk(2) + ',' + nik(92) + ',' + one + ',',
                        kk(3) + ',' + nik(93) + ',' + one + ',',
                        kk(94) + ',' + nik(3) + ',' + one + ',',
                        row(4, one),
                        row(5, two),
                        row(6, one),
                        row(7, one),
                        row(8, two)));
        comparison("officer-" + region, third)
                .body("totals.questions", equalTo(0))
                .body("totals.unchanged", equalTo(8));
        publish(region, third).statusCode(200);
        changes(region, "2025-T2", "2025-T3")
                .body("ledger.balance.entries", equalTo(0))
                .body("ledger.balance.returns", equalTo(1))
                .body("ledger.balance.exits", equalTo(0))
                .body("ledger.balance.closing", equalTo(9));

        assertEquals(names.get("card"), family(region, "kk", kk(91)));
        assertEquals(names.get("card"), family(region, "nik", nik(1)));
        assertEquals(names.get("representative"), family(region, "nik", nik(92)));
        assertEquals(names.get("split"), family(region, "kk", kk(3)));
        assertNotEquals(names.get("split"), family(region, "kk", kk(94)));
        told(region, "kk", kk(91)).body("timeline", hasSize(1)).body("timeline.began", contains("BASELINE"));
        told(region, "kk", kk(2)).body("timeline", hasSize(1));
        told(region, "kk", kk(94)).body("timeline.began", contains("ENTRY"));
        told(region, "kk", kk(4)).body("timeline", hasSize(1)).body("heldBack", equalTo(false));
        told(region, "kk", kk(5)).body("timeline.village.code", contains(one, two));
        told(region, "kk", kk(6)).body("outcome", equalTo("RETURNED")).body("timeline.ended", contains("EXIT", null));
    }

    @Test
    void a_card_that_a_reversal_gave_back_goes_with_the_list_that_brought_it() {
        var region = "53.03";
        var here = village(region, 0);
        var first = published("PKH", region, 2025, 1, table(row(1, here)));
        var second = read("PKH", region, 2025, 2, table(kk(91) + ',' + nik(1) + ',' + here + ','));
        answer(region, second, 2, "NIK_FAMILY");
        publish(region, second).statusCode(200);

        revert(region, second).statusCode(200);
        assertEquals(Map.of("KK", 1L, "NIK", 1L), numbers(region));
        revert(region, first).statusCode(200);
        assertEquals(Map.of(), numbers(region));
    }

    /** The two programmes are told of by two lists, and either may turn out to be wrong. */
    @Test
    void what_another_programme_said_since_of_a_card_stays_said() {
        var region = "53.09";
        var here = village(region, 0);
        KeyRotationTest.sembakoIn2023();
        var before = table(row(1, here), row(2, here));
        var since = table(kk(91) + ',' + nik(1) + ',' + here + ',', row(2, here), row(3, here));
        published("PKH", region, 2023, 3, before);
        published("SEMBAKO", region, 2023, 3, before);
        var names = List.of(family(region, "kk", kk(1)), family(region, "kk", kk(2)));
        var pkh = read("PKH", region, 2023, 4, since);
        answer(region, pkh, 2, "NIK_FAMILY");
        publish(region, pkh).statusCode(200);
        var sembako = published("SEMBAKO", region, 2023, 4, since);

        // 1 is on the list of Sembako with the other card still, and 3 is on it at all.
        revert(region, pkh).statusCode(200);
        assertEquals(names.getFirst(), family(region, "kk", kk(91)));
        told(region, "SEMBAKO", "kk", kk(3)).body("outcome", equalTo("RECEIVES"));
        assertEquals(Map.of("KK", 3L, "NIK", 3L), numbers(region));

        // Now no list says so.
        revert(region, sembako).statusCode(200);
        assertEquals(names, List.of(family(region, "kk", kk(1)), family(region, "kk", kk(2))));
        told(region, "kk", kk(91)).body("outcome", equalTo("NOT_LISTED"));
        assertEquals(Map.of("KK", 2L, "NIK", 2L), numbers(region));
    }

    /** The numbers that lead to somebody, by kind. */
    private static Map<String, Long> numbers(String region) {
        return LedgerDatabase.numbers(
                "select kind, count(*) from family_token where region = ? and closed is null group by 1", region);
    }

    @Test
    void what_nobody_decides_stays_as_it_was_until_somebody_does() {
        var region = "53.02";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here), row(3, here), row(4, here)));

        // A card that nobody knows with the representative of 1; the card of 2 with the representative of 3.
        var doubtful =
                table(kk(91) + ',' + nik(1) + ',' + here + ',', kk(2) + ',' + nik(3) + ',' + here + ',', row(4, here));
        publish(region, read("PKH", region, 2025, 2, doubtful)).statusCode(200);
        changes(region, "2025-T1", "2025-T2")
                .body("ledger.balance.entries", equalTo(0))
                .body("ledger.balance.exits", equalTo(0))
                .body("ledger.balance.closing", equalTo(4));
        for (var number : List.of(1, 2, 3)) {
            told(region, "kk", kk(number)).body("outcome", equalTo("RECEIVES")).body("heldBack", equalTo(true));
        }
        told(region, "kk", kk(91)).body("outcome", equalTo("NOT_LISTED"));

        publish(region, read("PKH", region, 2025, 3, table(row(1, here), row(3, here), row(4, here))))
                .statusCode(200);
        changes(region, "2025-T2", "2025-T3")
                .body("ledger.balance.exits", equalTo(1))
                .body("ledger.balance.closing", equalTo(3));
        told(region, "kk", kk(2)).body("timeline.ended", contains("EXIT"));
    }

    private static String village(String regency, int number) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    private static void answer(String region, String list, int row, String answer) {
        post(
                        "officer-" + region,
                        list,
                        "identity-answers",
                        Map.of("question", "NIK_ALONE", "answer", answer, "rows", List.of(row)))
                .statusCode(200);
    }

    private static ValidatableResponse changes(String region, String from, String to) {
        return as("officer-" + region)
                .queryParams(Map.of("programme", "PKH", "region", region, "from", from, "to", to, "basis", "LEDGER"))
                .get("/v1/statistics/changes")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse told(String region, String kind, String number) {
        return told(region, "PKH", kind, number);
    }

    private static ValidatableResponse told(String region, String programme, String kind, String number) {
        return as("companion-" + region)
                .contentType(ContentType.JSON)
                .header("X-Purpose", "COMPLAINT_HANDLING")
                .body(Map.of(kind, number, "programme", programme))
                .post("/v1/explanations")
                .then()
                .statusCode(200);
    }

    private static String family(String region, String kind, String number) {
        return told(region, kind, number).extract().path("family");
    }
}
