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
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose payment is held is said with a list, comes into force with it, and goes with it. Each test has a regency of its own. */
@QuarkusTest
class ListHoldTest {

    private static final Regions REGIONS = Regions.load();

    private static String village(String regency, int number) {
        return REGIONS.inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    /** How many payments are held in a regency as of a publication, by what stood then. */
    private static Map<String, Long> asOf(String region, long number) {
        return LedgerDatabase.numbers("""
                select h.reason, count(*) from payment_hold h join publication p on p.id = h.publication
                where h.region = ? and p.list = (
                    select s.standing from publication s
                    where s.region = h.region and s.programme = h.programme and s.period = p.period and s.number <= ?
                    order by s.number desc limit 1)
                group by h.reason""", region, number);
    }

    private static long newest(String region) {
        return LedgerDatabase.numbers("select 'newest', max(number) from publication where region = ?", region)
                .get("newest");
    }

    @Test
    void each_row_that_cannot_be_used_says_why_and_the_others_hold() {
        var region = "64.01";
        var one = village(region, 0);
        var two = village(region, 1);
        published(
                "PKH",
                region,
                2025,
                1,
                table(row(1, one), row(2, one), row(3, one), row(6, one), row(7, one), row(4, two), row(5, two)));
        // One leaves, one is new, two have a representative in common now, and of a village nobody knows anything.
        var list = read(
                "PKH",
                region,
                2025,
                2,
                table(
                        row(1, one),
                        row(3, one),
                        row(9, one),
                        kk(6) + ',' + nik(77) + ',' + one + ",x",
                        kk(7) + ',' + nik(77) + ',' + one + ",x"));

        var answer = Holds.send(
                        "officer-" + region,
                        list,
                        String.join(
                                "\n",
                                "No. KK;NIK;Alasan Penahanan",
                                kk(1) + ";;ACCOUNT_INACTIVE",
                                ";" + nik(3) + ";unclaimed",
                                ";" + nik(9) + ";ACCOUNT_DATA_ANOMALY",
                                kk(4) + ";;UNCLAIMED",
                                // leaves, was never here, leads to two, is a final exit, is no reason, is no number
                                kk(2) + ";;UNCLAIMED",
                                kk(99) + ";;UNCLAIMED",
                                ";" + nik(77) + ";UNCLAIMED",
                                kk(7) + ";;DECEASED",
                                kk(6) + ";;" + nik(8),
                                "12345;;UNCLAIMED",
                                // once more, by another number and for another reason
                                ";" + nik(1) + ";UNCLAIMED",
                                ""))
                .statusCode(200)
                .body("rows", equalTo(11))
                .body("holds", equalTo(4))
                .body("rejectedRows.row", contains(6, 7, 8, 9, 10, 11))
                .body(
                        "rejectedRows.code",
                        contains(
                                "HOLD_FAMILY_NOT_FOUND",
                                "HOLD_FAMILY_NOT_FOUND",
                                "HOLD_FAMILY_NOT_ONE",
                                "HOLD_REASON_IS_EXIT",
                                "HOLD_REASON_UNFIT",
                                "KK_MALFORMED"))
                .body("rejectedRows.message", everyItem(notNullValue()))
                .body("rejectedRows.remedy", everyItem(notNullValue()))
                .extract()
                .asString();
        IntStream.range(1, 100).forEach(family -> {
            assertTrue(!answer.contains(kk(family)) && !answer.contains(nik(family)), answer);
        });
        // Its payment is held twice over; the later row counts.
        as("viewer")
                .queryParam("includeTotal", true)
                .queryParam("limit", 2)
                .get("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.row", contains(3, 4))
                .body("items.listRow", contains(3, 4))
                .body("items.reason", contains("UNCLAIMED", "ACCOUNT_DATA_ANOMALY"))
                .body("items[0].family", notNullValue())
                .body("items[1].family", equalTo(null))
                .body("items[0].village.code", equalTo(one))
                .body("next", notNullValue());
        as("viewer")
                .queryParam("includeTotal", true)
                .queryParam("village", one)
                .get("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .statusCode(200)
                .body("total", allOf(greaterThan(0), lessThan(4)))
                .body("items.village.code", everyItem(equalTo(one)));
        comparison("officer-" + region, list)
                .body("paymentHolds.sent", equalTo(true))
                .body("paymentHolds.holds", equalTo(4))
                .body("paymentHolds.lost", equalTo(0))
                .body("paymentHolds.before", equalTo(0))
                .body("totals.closing", equalTo(7));

        publish(region, list).statusCode(200).body("status", equalTo("PUBLISHED"));
        comparison("officer-" + region, list).body("paymentHolds.holds", equalTo(4));
        assertEquals(
                Map.of("ACCOUNT_DATA_ANOMALY", 1L, "UNCLAIMED", 3L), asOf(region, newest(region)), "as it was sent");
        assertEquals(
                Map.of(one, 3L, two, 1L),
                LedgerDatabase.numbers(
                        "select village, count(*) from payment_hold where region = ? group by 1", region));
        as("viewer").get("/v1/recipient-lists/" + list + "/comparison").then().body("paymentHolds.unused", equalTo(6));
    }

    @Test
    void a_file_replaces_the_one_before_and_goes_when_new_content_comes() {
        var region = "64.02";
        var here = village(region, 0);
        var list = read("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        comparison("officer-" + region, list)
                .body("paymentHolds.sent", equalTo(false))
                .body("paymentHolds.holds", equalTo(0));
        Holds.send(region, list, 2, kk(1) + ",,UNCLAIMED", kk(2) + ",,UNCLAIMED");
        Holds.send(region, list, 1, kk(2) + ",,ACCOUNT_INACTIVE");
        Holds.send(region, list, 1, kk(2) + ",,ACCOUNT_INACTIVE");
        as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .body("items.reason", contains("ACCOUNT_INACTIVE"));
        // A header alone says that nobody's is held.
        Holds.send("officer-" + region, list, "no_kk,alasan\n")
                .statusCode(200)
                .body("rows", equalTo(0))
                .body("holds", equalTo(0));
        comparison("officer-" + region, list)
                .body("paymentHolds.sent", equalTo(true))
                .body("paymentHolds.holds", equalTo(0));

        Holds.send(region, list, 1, kk(2) + ",,UNCLAIMED");
        Lists.send("officer-" + region, list, table(row(1, here), row(2, here), row(3, here)))
                .statusCode(200);
        comparison("officer-" + region, list)
                .body("paymentHolds.sent", equalTo(false))
                .body("paymentHolds.holds", equalTo(0));
        as("auditor")
                .queryParam("itemType", "list_hold_file")
                .queryParam("region", region)
                .get("/v1/recipient-audit")
                .then()
                .statusCode(200)
                .body("items.itemId", everyItem(equalTo(list)))
                .body("items.actor", everyItem(equalTo("officer-" + region)))
                .body("items.findAll { it.operation == 'ListHoldResource.put' }.size()", equalTo(5));
    }

    @Test
    void holds_are_taken_in_where_reasons_of_exits_are_and_only_there() {
        var region = "64.03";
        var here = village(region, 0);
        var file = "no_kk,alasan\n" + kk(1) + ",UNCLAIMED\n";
        var list = read("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var draft = Lists.draft("PKH", region, 2025, 2);

        Holds.send("officer-" + region, draft, file)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-step-closed"));
        Holds.send("officer-" + region, list, "no_kk,nama\n" + kk(1) + ",x\n")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-header-unknown"));
        Holds.send("officer-" + region, list, "")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-file-empty"));
        as("officer-" + region)
                .contentType("text/csv")
                .body(file)
                .put("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .statusCode(428);
        // As a reason to leave it explains nobody.
        as("officer-" + region)
                .contentType("text/csv")
                .header("If-Match", "*")
                .body(file)
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("explained", equalTo(0));
        // Elsewhere there is no such list, and whoever only reads sends nothing.
        Holds.send("officer-64.02", list, file).statusCode(404);
        as("viewer-64.02")
                .get("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .statusCode(404);
        Holds.send("viewer", list, file).statusCode(403);
        submit(region, list).statusCode(200);
        Holds.send("officer-" + region, list, file)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-step-closed"));
    }

    @Test
    void a_hold_ends_with_the_next_list_and_goes_and_comes_with_its_edition() {
        var region = "64.07";
        var here = village(region, 0);
        var rows = table(row(1, here), row(2, here), row(3, here));
        var first = read("PKH", region, 2025, 1, rows);
        Holds.send(region, first, 2, kk(1) + ",,UNCLAIMED", kk(2) + ",,ACCOUNT_INACTIVE");
        publish(region, first).statusCode(200);
        long one = newest(region);

        // Another edition, which holds one payment only.
        var edition = read("PKH", region, 2025, 1, rows);
        Holds.send(region, edition, 1, kk(2) + ",,ACCOUNT_INACTIVE");
        comparison("approver-" + region, edition)
                .body("paymentHolds.holds", equalTo(1))
                .body("paymentHolds.before", equalTo(2));
        publish(region, edition).statusCode(200);
        long two = newest(region);

        // The next list says nothing of the first; the one that it is compared with is the edition.
        var next = read("PKH", region, 2025, 2, rows);
        Holds.send(region, next, 1, kk(3) + ",,UNCLAIMED");
        comparison("approver-" + region, next).body("paymentHolds.before", equalTo(1));
        publish(region, next).statusCode(200);
        long three = newest(region);
        revert(region, next).statusCode(200);
        revert(region, edition).statusCode(200);
        long five = newest(region);

        assertEquals(Map.of("UNCLAIMED", 1L, "ACCOUNT_INACTIVE", 1L), asOf(region, one));
        assertEquals(Map.of("ACCOUNT_INACTIVE", 1L), asOf(region, two));
        assertEquals(Map.of("UNCLAIMED", 1L, "ACCOUNT_INACTIVE", 1L), asOf(region, three));
        assertEquals(Map.of("UNCLAIMED", 1L, "ACCOUNT_INACTIVE", 1L), asOf(region, five));
        // What a list that was taken back had said of payments is still told of that list.
        as("officer-" + region)
                .get("/v1/recipient-lists/" + next + "/payment-holds")
                .then()
                .body("items", hasSize(1));
        comparison("officer-" + region, next).body("paymentHolds.holds", equalTo(1));
        // A hold moves nobody and counts nowhere.
        assertEquals(
                Map.of("BASELINE", 3L),
                LedgerDatabase.numbers("select kind, count(*) from movement where region = ? group by kind", region));
        assertEquals(
                Map.of("closing", 3L),
                LedgerDatabase.numbers(
                        "select distinct 'closing', closing from village_count where region = ?", region));
    }

    @Test
    void who_is_held_is_who_is_on_the_list_in_the_end() {
        var region = "64.11";
        var here = village(region, 0);
        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "programme",
                        "SEMBAKO",
                        "year",
                        2025,
                        "stage",
                        1,
                        "firstDay",
                        "2025-01-01",
                        "lastDay",
                        "2025-01-28",
                        "source",
                        "uji"))
                .post("/v1/periods")
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(409)));
        published("SEMBAKO", region, 2025, 1, table(row(4, here)));
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        // The first has another card, which is a question; the third is new, and the fourth new to this programme.
        var list = read(
                "PKH",
                region,
                2025,
                2,
                table(kk(91) + ',' + nik(1) + ',' + here + ",x", row(2, here), row(3, here), row(4, here)));
        Holds.send("officer-" + region, list, "kk,nik,reason\n" + kk(91) + ",,UNCLAIMED\n")
                .body("rejectedRows.code", contains("HOLD_FAMILY_NOT_FOUND"));
        // By its older card it is known to stay, whatever is answered.
        Holds.send(region, list, 3, kk(1) + ",,UNCLAIMED", kk(3) + ",,UNCLAIMED", "," + nik(4) + ",ACCOUNT_INACTIVE");
        post(
                        "officer-" + region,
                        list,
                        "identity-answers",
                        Map.of("question", "NIK_ALONE", "answer", "NIK_FAMILY", "rows", List.of(2)))
                .statusCode(200)
                .body("paymentHolds.holds", equalTo(3));
        // By its new one it is known by its row, and a row that is not counted brings nobody.
        Holds.send(
                region,
                list,
                4,
                kk(91) + ",,UNCLAIMED",
                kk(2) + ",,UNCLAIMED",
                kk(3) + ",,UNCLAIMED",
                "," + nik(4) + ",ACCOUNT_INACTIVE");
        post("officer-" + region, list, "identity-answers", Map.of("question", "NIK_ALONE", "rows", List.of(2)))
                .statusCode(200)
                .body("paymentHolds.holds", equalTo(3));
        post(
                        "officer-" + region,
                        list,
                        "identity-answers",
                        Map.of("question", "NIK_ALONE", "answer", "NOT_COUNTED", "rows", List.of(2)))
                .statusCode(200)
                .body("paymentHolds.holds", equalTo(3))
                .body("paymentHolds.lost", equalTo(1));
        as("viewer").get("/v1/recipient-lists/" + list + "/comparison").then().body("paymentHolds.unused", equalTo(0));
        publish(region, list).statusCode(200);

        assertEquals(Map.of("UNCLAIMED", 2L, "ACCOUNT_INACTIVE", 1L), asOf(region, newest(region)));
        // Whose payment its row meant is not known now.
        as("viewer")
                .get("/v1/recipient-lists/" + list + "/comparison")
                .then()
                .statusCode(200)
                .body("paymentHolds.unused", equalTo(1));
        assertEquals(Map.of("on the list", 3L), LedgerDatabase.numbers("""
                        select 'on the list', count(*) from payment_hold h join spell s on s.region = h.region
                            and s.programme = h.programme and s.family = h.family and s.last_line is null
                            and s.village = h.village
                        where h.region = ?""", region));
    }

    @Test
    void a_reason_that_ended_since_is_asked_for_again() {
        var region = "64.09";
        var here = village(region, 0);
        var list = read("PKH", region, 2025, 1, table(row(1, here)));
        LedgerDatabase.change("""
                insert into exit_reason select (jsonb_populate_record(null::exit_reason,
                    to_jsonb(r) || jsonb_build_object('code', cast(? as text)))).*
                from exit_reason r where code = 'UNCLAIMED' and version = 1""", "HOLD_THAT_ENDS");
        Holds.send(region, list, 1, kk(1) + ",,HOLD_THAT_ENDS");
        submit(region, list).statusCode(200);
        LedgerDatabase.change("""
                update exit_reason set valid_from = date '2000-01-01', valid_to = date '2000-12-31'
                where code = ?""", "HOLD_THAT_ENDS");

        Lists.decide("approver-" + region, list)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-reason-ended"));
        assertEquals(Map.of(), LedgerDatabase.numbers("select reason, 1 from payment_hold where region = ?", region));
        as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/payment-holds")
                .then()
                .body("items", hasSize(1))
                .body("items.findAll { it.listRow == null }", empty());
    }
}
