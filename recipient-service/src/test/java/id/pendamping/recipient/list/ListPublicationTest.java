package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.HEADER;
import static id.pendamping.recipient.list.Lists.comparison;
import static id.pendamping.recipient.list.Lists.decide;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListPublicationTest {

    private static final Regions REGIONS = Regions.load();

    /** The n-th village of a regency; each test has a regency of its own. */
    private static String village(String regency, int number) {
        return REGIONS.inside(RegionCode.parse(regency), Level.VILLAGE)
                .get(number)
                .code()
                .value();
    }

    private static void balances(String region) {
        var stays = LedgerDatabase.stays(region, "PKH");
        assertEquals(stays, LedgerDatabase.lines(region, "PKH"));
        assertEquals(stays, LedgerDatabase.counts(region, "PKH"));
    }

    @Test
    void the_first_list_is_a_baseline_and_the_next_tells_what_changed() {
        var region = "12.01";
        var one = village(region, 0);
        var two = village(region, 1);
        var first = read("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, two), row(4, two)));
        comparison("officer-" + region, first)
                .body("totals.baseline", equalTo(true))
                .body("totals.entries", equalTo(4))
                .body("totals.opening", equalTo(0))
                .body("percent", nullValue());
        publish(region, first)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("version", equalTo(1))
                .body("decidedBy", equalTo("approver-" + region));
        assertEquals(Map.of("BASELINE", 4L), LedgerDatabase.kinds(region, "PKH"));

        // 1 stays, 2 moves, 3 leaves, 4 stays, 5 enters.
        var second = read("PKH", region, 2025, 2, table(row(1, one), row(2, two), row(4, two), row(5, one)));
        comparison("officer-" + region, second)
                .body("base", equalTo(first))
                .body("totals.opening", equalTo(4))
                .body("totals.entries", equalTo(1))
                .body("totals.exits", equalTo(1))
                .body("totals.moves", equalTo(1))
                .body("totals.unchanged", equalTo(2))
                .body("totals.closing", equalTo(4))
                .body("unexplained", equalTo(1))
                .body("implausible", equalTo(false))
                .body("percent", equalTo(new BigDecimal("0.00")));
        as("viewer-" + region)
                .get("/v1/recipient-lists/" + second + "/changes?kind=EXIT")
                .then()
                .body("items.from.code", contains(two))
                .body("items.row", contains(nullValue()));
        publish(region, second).statusCode(200);

        // 3 comes back, 5 leaves.
        var third = read("PKH", region, 2025, 3, table(row(1, one), row(2, two), row(3, two), row(4, two)));
        comparison("officer-" + region, third)
                .body("totals.returns", equalTo(1))
                .body("totals.entries", equalTo(0));
        publish(region, third).statusCode(200);
        assertEquals(
                Map.of("BASELINE", 4L, "ENTRY", 1L, "EXIT", 2L, "RETURN", 1L, "MOVE_IN", 1L, "MOVE_OUT", 1L),
                LedgerDatabase.kinds(region, "PKH"));
        balances(region);
    }

    @Test
    void the_same_content_again_changes_nothing_and_says_so() {
        var region = "12.02";
        var file = table(row(1, village(region, 0)), row(2, village(region, 1)));
        published("PKH", region, 2025, 1, file);

        var again = read("PKH", region, 2025, 1, file);
        comparison("officer-" + region, again)
                .body("totals.supersedes", equalTo(true))
                .body("totals.unchanged", equalTo(2))
                .body("totals.entries", equalTo(0));
        as("officer-" + region)
                .get("/v1/recipient-lists/" + again + "/changes")
                .then()
                .body("items", empty());
        publish(region, again).statusCode(200).body("version", equalTo(2));
        assertEquals(Map.of("BASELINE", 2L), LedgerDatabase.kinds(region, "PKH"));
        balances(region);
    }

    @Test
    void whoever_submitted_does_not_publish_and_what_was_not_seen_is_not_published() {
        var region = "12.03";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region, 0)), "x,x,x,x"));
        submit(region, list).statusCode(200).body("submittedBy", equalTo("officer-" + region));
        as("approver-" + region)
                .get("/v1/recipient-lists?awaitingMyApproval=true")
                .then()
                .body("items.id", contains(list))
                .body("items[0].actions.step", hasItem("PUBLISH"));
        as("officer-" + region)
                .get("/v1/recipient-lists?awaitingMyApproval=true")
                .then()
                .body("items", empty());

        post("officer-" + region, list, "publication", Map.of("heldBack", 0, "unreadable", 1))
                .statusCode(403);
        post("approver-" + region, list, "publication", Map.of("heldBack", 0, "unreadable", 0))
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-not-acknowledged"));
        post("approver-" + region, list, "return", Map.of("comment", "Baris 3?"))
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("comment", equalTo("Baris 3?"));
        send("officer-" + region, list, table(row(1, village(region, 0)))).statusCode(200);
        submit(region, list).statusCode(200);
        post("officer-" + region, list, "recall", Map.of()).statusCode(200).body("status", equalTo("IMPORTED"));
        publish(region, list).statusCode(200);
        balances(region);
    }

    @Test
    void a_family_is_found_by_its_card_then_by_its_representative_and_what_nobody_knows_is_held_back() {
        var region = "12.04";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here), row(3, here), row(4, here), row(5, here)));

        // 1: another representative. 2: another card. 3: twice. 4: its card with the representative of 5,
        // which has none.
        var list = read(
                "PKH",
                region,
                2025,
                2,
                table(
                        kk(1) + ',' + nik(91) + ',' + here + ',',
                        kk(92) + ',' + nik(2) + ',' + here + ',',
                        row(3, here),
                        row(3, here),
                        kk(4) + ',' + nik(5) + ',' + here + ','));
        comparison("officer-" + region, list)
                .body("totals.exits", equalTo(0))
                .body("totals.entries", equalTo(0))
                .body("totals.questions", equalTo(4))
                .body("totals.heldBack", equalTo(4))
                .body("totals.unchanged", equalTo(1));
        as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=QUESTION")
                .then()
                .body("items.question", contains("NIK_ALONE", "TWO_ROWS", "TWO_ROWS", "TWO_FAMILIES"))
                .body("items.row", contains(3, 4, 5, 6));

        post("officer-" + region, list, "identity-answers", answer("TWO_FAMILIES", "NEW_FAMILY", null))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-answer-unfit"));
        post("officer-" + region, list, "identity-answers", answer("NIK_ALONE", "NIK_FAMILY", null))
                .statusCode(200)
                .body("totals.questions", equalTo(3));
        post("officer-" + region, list, "identity-answers", answer("TWO_ROWS", "NOT_COUNTED", List.of(5)))
                .statusCode(200)
                .body("totals.questions", equalTo(1));
        post("officer-" + region, list, "identity-answers", answer("TWO_FAMILIES", "KK_FAMILY", null))
                .statusCode(200)
                .body("totals.questions", equalTo(0))
                .body("totals.heldBack", equalTo(0))
                .body("totals.exits", equalTo(1))
                .body("totals.closing", equalTo(4));
        publish(region, list).statusCode(200);
        balances(region);

        // What was learned is known: the new numbers lead to the same families, and nothing is asked.
        var next = read(
                "PKH",
                region,
                2025,
                3,
                table(
                        kk(1) + ',' + nik(91) + ',' + here + ',',
                        kk(92) + ',' + nik(2) + ',' + here + ',',
                        row(3, here),
                        kk(4) + ',' + nik(5) + ',' + here + ','));
        comparison("officer-" + region, next)
                .body("totals.questions", equalTo(0))
                .body("totals.unchanged", equalTo(4));
    }

    private static Map<String, Object> answer(String question, String answer, List<Integer> rows) {
        var body = new HashMap<String, Object>(Map.of("question", question, "answer", answer));
        body.put("rows", rows);
        return body;
    }

    @Test
    void a_rejected_row_holds_its_family_back_and_a_missing_village_is_one_question() {
        var region = "12.05";
        var one = village(region, 0);
        var two = village(region, 1);
        published("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, two), row(4, two)));

        var list = read("PKH", region, 2025, 2, HEADER + row(1, one) + "\n" + kk(2) + "," + nik(2) + ",99,x\n");
        comparison("officer-" + region, list)
                .body("totals.exits", equalTo(0))
                .body("totals.heldBack", equalTo(3))
                .body("missingVillages.village.code", contains(two))
                .body("missingVillages.families", contains(2))
                .body("missingVillages.left", contains(false));

        post("officer-" + region, list, "missing-villages", Map.of("village", one, "left", true))
                .statusCode(400);
        post("officer-" + region, list, "missing-villages", Map.of("village", two, "left", true, "reason", "NONSENSE"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-reason-unknown"));
        post("officer-" + region, list, "missing-villages", Map.of("village", two, "left", true, "reason", nik(1)))
                .statusCode(400)
                .body(not(containsString(nik(1))));
        post("officer-" + region, list, "missing-villages", Map.of("village", two, "left", true, "reason", "MOVED"))
                .statusCode(200)
                .body("totals.exits", equalTo(2))
                .body("totals.heldBack", equalTo(1))
                .body("unexplained", equalTo(0))
                .body("implausible", equalTo(true))
                .body("warning", notNullValue());
        publish(region, list).statusCode(200);
        balances(region);
        assertEquals(
                Map.of("MOVED", 2L),
                LedgerDatabase.numbers(
                        "select reason, count(*) from movement where region = ? and kind = 'EXIT' group by reason",
                        region));
    }

    @Test
    void reasons_come_with_a_file_or_one_by_one_and_the_rest_stays_unexplained() {
        var region = "12.06";
        var here = village(region, 0);
        published(
                "PKH",
                region,
                2025,
                1,
                table(IntStream.range(0, 6).mapToObj(n -> row(n, here)).toList()));
        var list = read("PKH", region, 2025, 2, table(row(0, here), row(1, here)));

        var tag = as("officer-" + region)
                .get("/v1/recipient-lists/" + list)
                .then()
                .extract()
                .header("ETag");
        as("officer-" + region)
                .contentType("text/csv")
                .header("If-Match", tag)
                .body("No KK;NIK;Alasan\n" + kk(2) + ";;DECEASED\n;" + nik(3) + ";moved\n" + kk(1) + ";;DECEASED\n"
                        + kk(4) + ";;ACCOUNT_INACTIVE\nabc;;MOVED\n")
                .put("/v1/recipient-lists/" + list + "/exit-reasons")
                .then()
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("explained", equalTo(2))
                .body("unexplained", equalTo(2))
                .body("rejectedRows.row", contains(4, 5, 6))
                .body("rejectedRows.code", contains("EXIT_NOT_FOUND", "EXIT_REASON_UNFIT", "KK_MALFORMED"));
        var unexplained = as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT")
                .then()
                .extract()
                .<String>path("items.find { it.reason == null }.family");
        post(
                        "officer-" + region,
                        list,
                        "exit-explanations",
                        Map.of("explanations", List.of(Map.of("family", unexplained, "reason", "SELF_WITHDRAWAL"))))
                .statusCode(200)
                .body("unexplained", equalTo(1));
        as("auditor")
                .queryParam("itemType", "exit_explanation")
                .queryParam("region", region)
                .get("/v1/recipient-audit")
                .then()
                .statusCode(200)
                .body("items.actor", everyItem(equalTo("officer-" + region)))
                .body("items.operation", hasItems("ListDifferenceResource.reasons", "ListDifferenceResource.explain"))
                .body("items.findAll { it.itemId == '" + unexplained + "' }.size()", equalTo(1));
        publish(region, list).statusCode(200);

        assertEquals(
                Map.of("DECEASED", 1L, "MOVED", 1L, "SELF_WITHDRAWAL", 1L, "UNEXPLAINED", 1L),
                LedgerDatabase.numbers(
                        "select reason, sum(exits) from village_exit where region = ? group by reason", region));
        balances(region);
    }

    @Test
    void another_edition_corrects_by_lines_of_its_own_and_its_reversal_restores_the_first() {
        var region = "12.07";
        var one = village(region, 0);
        var two = village(region, 1);
        published("PKH", region, 2025, 1, table(row(1, one), row(2, one), row(3, one), row(4, one)));
        // 1 leaves, 2 moves, 5 enters.
        var first = published("PKH", region, 2025, 2, table(row(2, two), row(3, one), row(4, one), row(5, one)));
        var before = LedgerDatabase.stays(region, "PKH");

        // 1 did not leave, 2 did not move, 5 enters elsewhere, 3 leaves.
        var second = read("PKH", region, 2025, 2, table(row(1, one), row(2, one), row(4, one), row(5, two)));
        comparison("officer-" + region, second)
                .body("totals.supersedes", equalTo(true))
                .body("totals.corrections", equalTo(3));
        publish(region, second).statusCode(200).body("version", equalTo(2));
        as("viewer-" + region).get("/v1/recipient-lists/" + first).then().body("status", equalTo("SUPERSEDED"));
        balances(region);
        assertEquals(Map.of(one, 3L, two, 1L), LedgerDatabase.stays(region, "PKH"));
        // 1's exit, 2's two moves and 5's entry are taken back; 5 enters anew, 3 leaves.
        assertEquals(
                Map.of("BASELINE", 4L, "EXIT", 2L, "MOVE_IN", 1L, "MOVE_OUT", 1L, "ENTRY", 2L, "CORRECTION", 4L),
                LedgerDatabase.kinds(region, "PKH"));

        revert(region, second).statusCode(200).body("status", equalTo("REVERTED"));
        as("viewer-" + region).get("/v1/recipient-lists/" + first).then().body("status", equalTo("PUBLISHED"));
        assertEquals(before, LedgerDatabase.stays(region, "PKH"));
        balances(region);

        revert(region, first).statusCode(200);
        assertEquals(Map.of(one, 4L), LedgerDatabase.stays(region, "PKH"));
        balances(region);
    }

    @Test
    void the_ledger_goes_forward_and_backward_from_its_end_only() {
        var region = "12.08";
        var here = village(region, 0);
        var first = published("PKH", region, 2025, 1, table(row(1, here)));
        published("PKH", region, 2025, 3, table(row(1, here), row(2, here)));

        revert(region, first).statusCode(409).body("type", equalTo("/problems/recipient/list-not-newest"));
        var older = Lists.draft("PKH", region, 2025, 2);
        send("officer-" + region, older, table(row(1, here)))
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/period-not-newest"));
    }

    @Test
    void of_two_lists_of_one_base_the_second_is_told_that_its_base_changed() throws Exception {
        var region = "12.09";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here)));
        var lists = List.of(
                read("PKH", region, 2025, 2, table(row(1, here), row(2, here))),
                read("PKH", region, 2025, 2, table(row(1, here), row(3, here))));
        lists.forEach(list -> submit(region, list).statusCode(200));

        List<Integer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            answers = both
                    .invokeAll(lists.stream()
                            .<Callable<Integer>>map(list -> () ->
                                    decide("approver-" + region, list).extract().statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .sorted()
                    .toList();
        }
        assertEquals(List.of(200, 409), answers);
        assertEquals(Map.of(here, 2L), LedgerDatabase.stays(region, "PKH"));
        balances(region);
    }

    @Test
    void what_was_published_is_told_and_nobody_is_named() {
        var region = "12.10";
        var here = village(region, 0);
        var list = published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("system")
                        .get("/v1/recipient-feed?region=" + region + "&limit=200")
                        .then()
                        .statusCode(200)
                        .body("size()", equalTo(2))
                        .body("find { it.type.contains('list-published') }.data.listId", equalTo(list))
                        .body("find { it.type.contains('list-published') }.data.closing", equalTo(2))
                        .body("find { it.type.contains('counts-changed') }.data.districts[0].baseline", equalTo(2))
                        .body(not(containsString(kk(1)))));
    }

    @Test
    void a_reason_that_ended_before_the_publication_is_named_and_not_lost() throws Exception {
        var region = "12.25";
        var here = village(region, 0);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var code = reason(region);
        var list = read("PKH", region, 2025, 2, table(row(1, here)));
        var family = as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT")
                .then()
                .extract()
                .<String>path("items[0].family");
        post(
                        "officer-" + region,
                        list,
                        "exit-explanations",
                        Map.of("explanations", List.of(Map.of("family", family, "reason", code))))
                .statusCode(200);
        submit(region, list).statusCode(200);

        LedgerDatabase.change(
                "update exit_reason set valid_from = date '2000-01-01', valid_to = date '2000-12-31' where code = ?",
                code);
        decide("approver-" + region, list)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-reason-ended"))
                .body("detail", containsString(code));

        LedgerDatabase.change("update exit_reason set valid_to = null where code = ?", code);
        decide("approver-" + region, list).statusCode(200);
        assertEquals(
                Map.of(code, 1L),
                LedgerDatabase.numbers("select reason, exits from village_exit where region = ?", region));
    }

    /** A reason of its own, so that its end is nobody else's. */
    private static String reason(String region) {
        var code = "UJI_" + region.replace(".", "_");
        LedgerDatabase.change("""
                insert into exit_reason select (jsonb_populate_record(null::exit_reason, to_jsonb(r) || jsonb_build_object('code', cast(? as text)))).*
                from exit_reason r where code = 'DECEASED' and version = 1""", code);
        return code;
    }

    @Test
    void made_families_and_real_ones_are_not_counted_together() {
        var region = "71.01";
        var here = village(region, 0);
        var officer = "officer-" + region;
        var early = read("PKH", region, 2025, 2, table(row(1, here), row(2, here)));
        submit(region, early).statusCode(200);
        var sample = Lists.sample("PKH", region, 2025, 1);
        send(officer, sample, table(row(8, here), row(9, here))).statusCode(200);
        var late = Lists.sample("PKH", region, 2025, 3);
        send(officer, late, table(row(8, here))).statusCode(200);
        submit(region, late).statusCode(200);
        publish(region, sample).statusCode(200);

        // Under the lock too: both were submitted when nothing stood.
        refused(decide("approver-" + region, early), "list-on-sample");
        post(officer, early, "recall", Map.of()).statusCode(200);
        refused(submit(region, early), "list-on-sample");
        refused(post(officer, early, "comparison", Map.of()), "list-on-sample");
        refused(send(officer, Lists.draft("PKH", region, 2025, 2), table(row(1, here))), "list-on-sample");

        revert(region, sample).statusCode(200);
        post(officer, early, "comparison", Map.of()).statusCode(200);
        publish(region, early).statusCode(200);
        refused(decide("approver-" + region, late), "list-sample-on-real");
        refused(send(officer, Lists.sample("PKH", region, 2025, 3), table(row(8, here))), "list-sample-on-real");
        assertEquals(
                2,
                LedgerDatabase.counts(region, "PKH").values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        balances(region);
    }

    private static void refused(ValidatableResponse answer, String problem) {
        answer.statusCode(409).body("type", equalTo("/problems/recipient/" + problem));
    }
}
