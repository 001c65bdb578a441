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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest {

    private static String village(String regency) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    private static ValidatableResponse ask(String region, String field, String number) {
        return as("officer-" + region)
                .header("X-Purpose", "SUBJECT_REQUEST")
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, field, number, "basis", "Permohonan tertulis, Pasal 8 UU 27/2022"))
                .post("/v1/erasures")
                .then();
    }

    private static ValidatableResponse confirm(String region, String erasure) {
        return as("approver-" + region)
                .post("/v1/erasures/" + erasure + "/confirmation")
                .then();
    }

    private static ValidatableResponse erasure(String region, String erasure) {
        return as("officer-" + region).get("/v1/erasures/" + erasure).then().statusCode(200);
    }

    private static void balances(String region) {
        var stays = LedgerDatabase.stays(region, "PKH");
        assertEquals(stays, LedgerDatabase.lines(region, "PKH"));
        assertEquals(stays, LedgerDatabase.counts(region, "PKH"));
    }

    private static long rows(String table, String region) {
        return LedgerDatabase.numbers("select 'rows', count(*) from " + table + " where region = ?", region)
                .get("rows");
    }

    /** Numbers that a list found for families of the ledger. */
    private static Map<String, Long> linked(String list) {
        return LedgerDatabase.numbers(
                "select 'linked', count(kk) + count(nik) from list_change where list = ?::uuid and not fresh", list);
    }

    @Test
    void an_erasure_waits_for_the_end_of_the_stay_and_no_reversal_brings_the_family_back() {
        var region = "15.01";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        String erasure = ask(region, "kk", kk(2))
                .statusCode(201)
                .body("status", equalTo("REQUESTED"))
                .extract()
                .path("id");
        ask(region, "nik", nik(2)).statusCode(409).body("type", equalTo("/problems/recipient/erasure-asked"));

        confirm(region, erasure)
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("tokens", nullValue());
        confirm(region, erasure).statusCode(409).body("type", equalTo("/problems/recipient/erasure-decided"));
        assertEquals(4, rows("family_token", region));

        var without = published("PKH", region, 2023, 4, table(row(1, here)));
        erasure(region, erasure)
                .body("status", equalTo("DONE"))
                .body("tokens", equalTo(2))
                .body("doneAt", notNullValue());
        assertEquals(2, rows("family_token", region));
        var lines = rows("movement", region);
        ask(region, "kk", kk(2)).statusCode(404).body("type", equalTo("/problems/recipient/erasure-family-unknown"));

        // Its movements are given back, and its numbers are not.
        revert(region, without).statusCode(200);
        balances(region);
        assertEquals(Map.of(here, 2L), LedgerDatabase.stays(region, "PKH"));
        assertEquals(lines + 1, rows("movement", region));
        assertEquals(2, rows("family_token", region));
        assertEquals(
                Map.of("named", 1L),
                LedgerDatabase.numbers(
                        "select 'named', count(kk) from spell where region = ? and last_line is null", region));

        // Whoever is named again is new.
        var again = read("PKH", region, 2023, 4, table(row(1, here), row(2, here)));
        comparison("officer-" + region, again)
                .body("totals.entries", equalTo(1))
                .body("totals.exits", equalTo(1))
                .body("totals.unchanged", equalTo(1));
        publish(region, again).statusCode(200);
        balances(region);
    }

    @Test
    void a_family_that_left_is_erased_when_it_is_confirmed_and_lists_that_wait_are_compared_again() {
        var region = "15.02";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        published("PKH", region, 2023, 4, table(row(1, here)));
        var back = read("PKH", region, 2023, 5, table(row(1, here), kk(2) + ',' + nik(3) + ',' + here + ','));
        comparison("officer-" + region, back).body("totals.returns", equalTo(1));
        assertEquals(Map.of("linked", 1L), linked(back));

        String erasure = ask(region, "nik", nik(2)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200).body("status", equalTo("DONE")).body("tokens", equalTo(2));
        assertEquals(Map.of("linked", 0L), linked(back));

        publish(region, back).statusCode(409).body("type", equalTo("/problems/recipient/list-identities-changed"));
    }

    @Test
    void of_a_list_that_was_reverted_nothing_is_left_to_erase() {
        var region = "15.07";
        var here = village(region);
        var only = published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        String erasure = ask(region, "kk", kk(2)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200).body("status", equalTo("QUEUED"));

        revert(region, only).statusCode(200);

        assertEquals(0, rows("family_token", region));
        erasure(region, erasure).body("status", equalTo("DONE")).body("tokens", equalTo(0));
        ask(region, "kk", kk(1)).statusCode(404).body("type", equalTo("/problems/recipient/erasure-family-unknown"));
    }

    @Test
    void who_was_on_a_list_that_was_reverted_before_is_erased_as_a_whole() {
        var region = "15.08";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here)));
        var wrong = published("PKH", region, 2023, 4, table(row(1, here), row(2, here)));
        // Another edition says another card, and is taken back too.
        var edition = published("PKH", region, 2023, 4, table(row(1, here), kk(3) + ',' + nik(2) + ',' + here + ','));
        revert(region, edition).statusCode(200);
        revert(region, wrong).statusCode(200);

        published("PKH", region, 2023, 4, table(row(1, here), row(2, here)));
        published("PKH", region, 2023, 5, table(row(1, here)));
        assertEquals(4, rows("family_token", region));
        String erasure = ask(region, "nik", nik(2)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200).body("status", equalTo("DONE")).body("tokens", equalTo(2));
        assertEquals(2, rows("family_token", region));
    }

    @Test
    void who_left_another_programme_is_found_when_the_list_that_brought_it_is_reverted() {
        var region = "15.72";
        var here = village(region);
        KeyRotationTest.sembakoIn2023();
        var first = published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        published("SEMBAKO", region, 2023, 3, table(row(1, here), row(2, here)));
        published("SEMBAKO", region, 2023, 4, table(row(1, here)));
        revert(region, first).statusCode(200);

        String erasure = ask(region, "kk", kk(2)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200).body("status", equalTo("DONE")).body("tokens", equalTo(2));
        assertEquals(2, rows("family_token", region));
    }

    @Test
    void a_number_that_was_another_familys_before_stays_with_that_one() {
        var region = "15.09";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        // The representative of the second begins a family of its own.
        var split = read("PKH", region, 2023, 4, table(row(1, here), kk(3) + ',' + nik(2) + ',' + here + ','));
        post("officer-" + region, split, "identity-answers", Map.of("question", "NIK_ALONE", "answer", "NEW_FAMILY"))
                .statusCode(200);
        publish(region, split).statusCode(200);
        published("PKH", region, 2023, 5, table(row(1, here)));

        String erasure = ask(region, "nik", nik(2)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200).body("status", equalTo("DONE")).body("tokens", equalTo(2));

        assertEquals(Map.of("KK open", 2L, "NIK open", 1L, "NIK closed", 1L), LedgerDatabase.numbers("""
                        select kind || case when closed is null then ' open' else ' closed' end, count(*) from family_token
                        where region = ? group by 1""", region));
    }

    @Test
    void an_erasure_can_be_refused_and_asked_for_again() {
        var region = "15.03";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here)));
        String erasure = ask(region, "kk", kk(1)).statusCode(201).extract().path("id");

        as("approver-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of("comment", "Permohonan belum ditandatangani."))
                .post("/v1/erasures/" + erasure + "/refusal")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        assertEquals(2, rows("family_token", region));
        ask(region, "kk", kk(1)).statusCode(201);
        as("approver-" + region)
                .queryParam("status", "REQUESTED")
                .queryParam("region", region)
                .get("/v1/erasures")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_number_is_asked_for_with_a_purpose_inside_the_region_and_by_one_number() {
        var region = "15.04";
        published("PKH", region, 2023, 3, table(row(1, village(region))));

        as("officer-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "kk", kk(1), "basis", "uji"))
                .post("/v1/erasures")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/purpose-required"));
        as("officer-15.05")
                .header("X-Purpose", "SUBJECT_REQUEST")
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "kk", kk(1), "basis", "uji"))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
        as("officer-" + region)
                .header("X-Purpose", "SUBJECT_REQUEST")
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "kk", kk(1), "nik", nik(1), "basis", "uji"))
                .post("/v1/erasures")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/erasure-number"));
        as("approver-" + region).get("/v1/erasures").then().body("items", not(hasItem(notNullValue())));
    }

    @Test
    void what_is_asked_is_audited_with_its_purpose_and_without_the_number() {
        var region = "15.06";
        published("PKH", region, 2023, 3, table(row(1, village(region))));
        String erasure = ask(region, "kk", kk(1)).statusCode(201).extract().path("id");
        confirm(region, erasure).statusCode(200);

        var entries = LedgerDatabase.numbers(
                "select action || ' ' || coalesce(purpose, ''), count(*) from audit_entry where item_id = ? group by 1",
                erasure);
        assertEquals(1, entries.get("READ SUBJECT_REQUEST"));
        assertEquals(1, entries.get("CREATED SUBJECT_REQUEST"));
        assertEquals(1, entries.get("CHANGED "));
        assertEquals(
                Map.of("seen", 0L),
                LedgerDatabase.numbers(
                        "select 'seen', count(*) from family_erasure f where f::text like '%' || ? || '%'", kk(1)));
        as("auditor").get("/v1/recipient-audit").then().body("items.size()", greaterThan(0));
    }
}
