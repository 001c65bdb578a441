package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.nik;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LateReasonTest {

    private static String village(String regency) {
        return Regions.load()
                .inside(RegionCode.parse(regency), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    /** A family that leaves with a list, as its changes name it. */
    private static String leaving(String region, String list, int place) {
        return as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT")
                .then()
                .extract()
                .path("items[" + place + "].family");
    }

    private static ValidatableResponse propose(String region, String list, String family, String reason) {
        return post(
                "officer-" + region,
                list,
                "late-reasons",
                Map.of("explanations", List.of(Map.of("family", family, "reason", reason))));
    }

    private static ValidatableResponse approve(String region, String proposal) {
        return as("approver-" + region)
                .post("/v1/late-reasons/" + proposal + "/approval")
                .then();
    }

    /** Exits by reason, as they stood with a publication. */
    private static Map<String, Long> exits(String region, long number) {
        return LedgerDatabase.numbers(
                "select reason, sum(exits) from village_exit where region = ? and number = ? group by reason",
                region,
                number);
    }

    private static long last(String region) {
        return LedgerDatabase.numbers("select 'last', max(number) from publication where region = ?", region)
                .get("last");
    }

    private static Map<String, Long> sums(String region, long number) {
        return LedgerDatabase.numbers(
                "select village, opening * 1000000 + exits * 1000 + closing from village_count where region = ? and number = ?",
                region,
                number);
    }

    @Test
    void an_exit_is_explained_later_by_two_people_and_only_the_exits_by_reason_change() {
        var region = "16.01";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here), row(3, here)));
        var list = published("PKH", region, 2023, 4, table(row(1, here)));
        published("PKH", region, 2023, 5, table(row(1, here), row(4, here)));
        var before = last(region);

        var proposal = propose(region, list, leaving(region, list, 0), "DECEASED")
                .statusCode(201)
                .body("status", equalTo("PROPOSED"))
                .body("families", equalTo(1))
                .body("publication", nullValue())
                .extract()
                .<String>path("id");
        as("approver-" + region)
                .get("/v1/late-reasons?awaitingMyApproval=true&region=" + region)
                .then()
                .body("items.id", hasItem(proposal));
        as("officer-" + region)
                .get("/v1/late-reasons?awaitingMyApproval=true")
                .then()
                .body("items", empty());
        as("officer-" + region)
                .get("/v1/late-reasons/" + proposal + "/families")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("DECEASED"))
                .body("items[0].village.code", equalTo(here));

        var number = approve(region, proposal)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", equalTo("approver-" + region))
                .extract()
                .<Number>path("publication")
                .longValue();

        assertEquals(before + 1, number);
        assertEquals(Map.of("DECEASED", 1L, "UNEXPLAINED", 1L), exits(region, number));
        assertEquals(Map.of("UNEXPLAINED", 2L), exits(region, before - 1));
        assertEquals(sums(region, before - 1), sums(region, number));
        assertEquals(
                Map.of("BASELINE", 3L, "EXIT", 2L, "REASON", 1L, "ENTRY", 1L), LedgerDatabase.kinds(region, "PKH"));
        assertEquals(LedgerDatabase.stays(region, "PKH"), LedgerDatabase.lines(region, "PKH"));
        assertEquals(LedgerDatabase.stays(region, "PKH"), LedgerDatabase.counts(region, "PKH"));
        assertEquals(
                1L,
                LedgerDatabase.numbers("""
                        select 'told', count(*) from event_log
                        where type like '%counts-changed%' and subject like ? and body::text like ?""", "%" + region + "%", "%" + "\"publication\":" + number + ",%")
                        .get("told"));
        approve(region, proposal).statusCode(409).body("type", equalTo("/problems/recipient/late-reason-decided"));
    }

    @Test
    void reasons_come_as_a_file_too_and_rows_that_cannot_be_used_are_told() {
        var region = "16.02";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here), row(3, here), row(4, here)));
        var list = published("PKH", region, 2023, 4, table(row(1, here)));

        var taken = as("officer-" + region)
                .contentType("text/csv")
                .body("no_kk,nik,alasan\n" + kk(2) + ",,DECEASED\n," + nik(3) + ",MOVED\n" + kk(1) + ",,MOVED\n" + kk(4)
                        + ",,NOTHING_LIKE_IT\n")
                .post("/v1/recipient-lists/" + list + "/late-reason-files")
                .then()
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("proposal.families", equalTo(2))
                .body("rejectedRows.row", equalTo(List.of(4, 5)))
                .extract()
                .<String>path("proposal.id");
        approve(region, taken).statusCode(200);
        assertEquals(Map.of("DECEASED", 1L, "MOVED", 1L, "UNEXPLAINED", 1L), exits(region, last(region)));

        as("officer-" + region)
                .contentType("text/csv")
                .body("no_kk,alasan\n" + kk(2) + ",DECEASED\n")
                .post("/v1/recipient-lists/" + list + "/late-reason-files")
                .then()
                .statusCode(200)
                .body("proposal", nullValue())
                .body("rejectedRows", hasSize(1));
    }

    @Test
    void of_two_proposals_for_one_exit_the_second_is_told_and_can_be_returned() {
        var region = "16.03";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here)));
        var list = published("PKH", region, 2023, 4, table(row(1, here)));
        var family = leaving(region, list, 0);
        String first = propose(region, list, family, "DECEASED").extract().path("id");
        String second =
                propose(region, list, family, "MOVED").statusCode(201).extract().path("id");

        approve(region, first).statusCode(200);
        var number = last(region);
        approve(region, second).statusCode(409).body("type", equalTo("/problems/recipient/late-reason-overtaken"));
        assertEquals(number, last(region));
        as("approver-" + region)
                .contentType(ContentType.JSON)
                .body(Map.of("comment", "Sudah dijelaskan."))
                .post("/v1/late-reasons/" + second + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"))
                .body("comment", notNullValue());
        propose(region, list, family, "MOVED")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/late-reason-unfit"));
    }

    @Test
    void what_was_found_for_an_edition_is_known_when_the_one_above_it_is_reverted() {
        var region = "16.04";
        var here = village(region);
        published("PKH", region, 2023, 3, table(row(1, here), row(2, here), row(3, here), row(4, here)));
        var list = published("PKH", region, 2023, 4, table(row(1, here), row(4, here)));
        var family = leaving(region, list, 0);
        var again = published("PKH", region, 2023, 4, table(row(1, here)));
        propose(region, list, family, "DECEASED")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-not-standing"));

        String old = propose(region, again, family, "DECEASED")
                .statusCode(201)
                .extract()
                .path("id");
        String fresh = propose(region, again, leaving(region, again, 0), "MOVED")
                .statusCode(201)
                .extract()
                .path("id");
        approve(region, old).statusCode(200);
        approve(region, fresh).statusCode(200);
        assertEquals(Map.of("DECEASED", 1L, "MOVED", 1L, "UNEXPLAINED", 1L), exits(region, last(region)));

        revert(region, again).statusCode(200);
        assertEquals(Map.of("DECEASED", 1L, "UNEXPLAINED", 1L), exits(region, last(region)));
        assertEquals(LedgerDatabase.stays(region, "PKH"), LedgerDatabase.counts(region, "PKH"));
    }

    @Test
    void a_list_that_never_stood_and_a_family_that_stayed_have_nothing_to_explain() {
        var region = "16.05";
        var here = village(region);
        var draft = Lists.draft("PKH", region, 2023, 3);
        propose(region, draft, "019f2a53-5a00-7000-8000-000000000012", "DECEASED")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-not-standing"));
        var list = published("PKH", region, 2023, 4, table(row(1, here)));
        propose(region, list, "019f2a53-5a00-7000-8000-000000000012", "DECEASED")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/late-reason-unfit"));
        propose(region, list, "019f2a53-5a00-7000-8000-000000000012", "NOTHING_LIKE_IT")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-reason-unknown"));
    }

    @Test
    void the_public_is_told_again_why_families_left() {
        var region = "16.07";
        var here = village(region);
        published("PKH", region, 2023, 3, families(here, 1, 60));
        var list = published("PKH", region, 2023, 4, families(here, 21, 60));
        var before = last(region);
        told(region, null).body("byReason.code", contains("UNEXPLAINED")).body("byReason.families", contains(20));

        approve(region, propose(region, list, leaving(region, list), 0, 8, "DECEASED"))
                .statusCode(200);
        told(region, null)
                .body("publication.toString()", equalTo(Long.toString(last(region))))
                .body("exits", equalTo(20))
                .body("byReason.code", contains("DECEASED", "UNEXPLAINED"))
                .body("byReason.families", contains(8, 12));
        told(region, before).body("byReason.families", contains(20));
        closing(region, 2023, 4).body("items[0].balance.closing", equalTo(40));

        // Two more are few, and by the others' numbers they could be told; of the 8 everybody knows that they were 8.
        approve(region, propose(region, list, leaving(region, list), 8, 2, "MOVED"))
                .statusCode(200);
        told(region, null)
                .body("exits", equalTo(20))
                .body("byReason.find { it.code == 'MOVED' }.families", nullValue())
                .body("byReason.find { it.code == 'MOVED' }.flag", equalTo("c"))
                .body("byReason.find { it.code == 'UNEXPLAINED' }.families", nullValue())
                .body("byReason.find { it.code == 'DECEASED' }.families", equalTo(8));
        // What was hidden stays hidden, though by now there are many.
        approve(region, propose(region, list, leaving(region, list), 10, 6, "MOVED"))
                .statusCode(200);
        told(region, null)
                .body("byReason.find { it.code == 'MOVED' }.families", nullValue())
                .body("byReason.find { it.code == 'UNEXPLAINED' }.families", nullValue());
        as("viewer")
                .get("/v1/statistics/exit-reasons?programme=PKH&period=2023-T4&region=" + region)
                .then()
                .body("byReason.families", contains(8, 8, 4));

        published("PKH", region, 2023, 5, families(here, 31, 60));
        closing(region, 2023, 5)
                .body("items[0].balance.opening", equalTo(40))
                .body("items[0].balance.closing", equalTo(30));
    }

    @Test
    void the_public_is_told_what_was_found_for_an_edition_that_stands_again() {
        var region = "16.08";
        var here = village(region);
        published("PKH", region, 2023, 3, families(here, 1, 60));
        var list = published("PKH", region, 2023, 4, families(here, 21, 60));
        var families = leaving(region, list);
        var again = published("PKH", region, 2023, 4, families(here, 31, 60));
        told(region, null).body("byReason.families", contains(30));
        approve(region, propose(region, again, families, 0, 10, "DECEASED")).statusCode(200);
        told(region, null).body("byReason.families", contains(10, 20));

        revert(region, again).statusCode(200);
        told(region, null).body("byReason.families", contains(10, 10));
        closing(region, 2023, 4).body("items[0].balance.closing", equalTo(40));
    }

    private static String families(String village, int first, int last) {
        return table(IntStream.rangeClosed(first, last)
                .mapToObj(family -> row(family, village))
                .toList());
    }

    private static List<String> leaving(String region, String list) {
        return as("officer-" + region)
                .get("/v1/recipient-lists/" + list + "/changes?kind=EXIT&limit=100")
                .then()
                .extract()
                .path("items.family");
    }

    /** The id of a proposal of one reason for some of these families. */
    private static String propose(
            String region, String list, List<String> families, int first, int count, String reason) {
        return post(
                        "officer-" + region,
                        list,
                        "late-reasons",
                        Map.of(
                                "explanations",
                                families.subList(first, first + count).stream()
                                        .map(family -> Map.of("family", family, "reason", reason))
                                        .toList()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What the public sees of the reasons of the fourth stage. */
    private static ValidatableResponse told(String region, Long asOf) {
        var asked = anonymous();
        return (asOf == null ? asked : asked.queryParam("asOf", asOf))
                .get("/v1/statistics/exit-reasons?programme=PKH&period=2023-T4&region=" + region)
                .then()
                .statusCode(200)
                .body("released", equalTo(true));
    }

    private static ValidatableResponse closing(String region, int year, int stage) {
        return anonymous()
                .get("/v1/statistics/counts?programme=PKH&period=%d-T%d&region=%s".formatted(year, stage, region))
                .then()
                .statusCode(200)
                .body("released", equalTo(true));
    }
}
