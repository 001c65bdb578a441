package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.decide;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.open;
import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What stands between a list and the ledger, each tried by itself. */
@QuarkusTest
class PublicationGuardsTest {

    private static final Map<String, Integer> NOTHING_HELD_BACK = Map.of("heldBack", 0, "unreadable", 0);

    private static String village(String region) {
        return Regions.load()
                .inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    private static long publications(String region) {
        return LedgerDatabase.numbers("select 'all', count(*) from publication where region = ?", region)
                .get("all");
    }

    /** A fault of ours, or of somebody past the service: what the file named is not what would stand in the ledger. */
    @Test
    void a_list_that_would_not_balance_leaves_no_trace_and_can_be_published_when_it_does() {
        var region = "53.04";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        submit(region, list).statusCode(200);

        LedgerDatabase.change("update staged_village set rows = rows + 1 where list = cast(? as uuid)", list);
        decide("approver-" + region, list).statusCode(500);
        assertEquals(Map.of(), LedgerDatabase.kinds(region, "PKH"));
        assertEquals(Map.of(), LedgerDatabase.stays(region, "PKH"));
        assertEquals(0, publications(region));
        as("viewer-" + region).get("/v1/recipient-lists/" + list).then().body("status", equalTo("SUBMITTED"));

        LedgerDatabase.change("update staged_village set rows = rows - 1 where list = cast(? as uuid)", list);
        decide("approver-" + region, list).statusCode(200);
        assertEquals(Map.of("BASELINE", 2L), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void a_publication_that_is_asked_for_twice_at_once_and_once_more_happens_once() throws Exception {
        var region = "53.05";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        submit(region, list).statusCode(200);

        Callable<Integer> publication = () -> post("approver-" + region, list, "publication", NOTHING_HELD_BACK)
                .extract()
                .statusCode();
        try (var both = Executors.newFixedThreadPool(2)) {
            assertEquals(
                    List.of(200, 409),
                    both.invokeAll(List.of(publication, publication)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted()
                            .toList());
        }
        post("approver-" + region, list, "publication", NOTHING_HELD_BACK)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-step-closed"));
        assertEquals(1, publications(region));
        assertEquals(Map.of("BASELINE", 2L), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void a_publication_that_is_sent_twice_under_one_key_happens_once() {
        var region = "51.01";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        submit(region, list).statusCode(200);

        repeated(region, list).statusCode(200).body("status", equalTo("PUBLISHED"));
        refused(repeated(region, list), "list-step-closed");
        assertEquals(1, publications(region));
        assertEquals(Map.of("BASELINE", 2L), LedgerDatabase.kinds(region, "PKH"));
    }

    private static ValidatableResponse repeated(String region, String list) {
        return as("approver-" + region)
                .header("Idempotency-Key", "terbit-sekali")
                .contentType(ContentType.JSON)
                .body(NOTHING_HELD_BACK)
                .post("/v1/recipient-lists/" + list + "/publication")
                .then();
    }

    @Test
    void a_list_is_submitted_and_published_on_the_list_that_it_was_compared_with() {
        var region = "51.02";
        var here = village(region);
        var first = read("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var waiting = read("PKH", region, 2025, 2, table(row(1, here), row(3, here)));
        var read = read("PKH", region, 2025, 3, table(row(3, here)));
        submit(region, first).statusCode(200);
        submit(region, waiting).statusCode(200);
        decide("approver-" + region, first).statusCode(200);

        refused(decide("approver-" + region, waiting), "list-base-changed");
        refused(submit(region, read), "list-base-changed");
        assertEquals(1, publications(region));
        assertEquals(Map.of(here, 2L), LedgerDatabase.stays(region, "PKH"));

        post("officer-" + region, waiting, "recall", Map.of()).statusCode(200);
        post("officer-" + region, waiting, "comparison", Map.of())
                .statusCode(200)
                .body("totals.entries", equalTo(1))
                .body("totals.exits", equalTo(1));
        submit(region, waiting).statusCode(200);
        decide("approver-" + region, waiting).statusCode(200);
        assertEquals(Map.of("BASELINE", 2L, "ENTRY", 1L, "EXIT", 1L), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void whoever_has_both_roles_is_one_person_still() {
        var region = "53.07";
        var both = "officer.approver-" + region;
        var here = village(region);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here), row(3, here)));
        String list =
                open(both, "PKH", region, 2025, 2).statusCode(201).extract().path("id");
        send(both, list, table(row(1, here))).statusCode(200);
        post(both, list, "submission", Map.of()).statusCode(200);
        refused(post(both, list, "publication", NOTHING_HELD_BACK), "list-four-eyes");
        refused(post(both, list, "return", Map.of("comment", "Salah")), "list-four-eyes");
        decide("approver-" + region, list).statusCode(200);
        refused(post(both, list, "reversal", Map.of("reason", "Salah")), "list-four-eyes");

        var family = as(both).get("/v1/recipient-lists/" + list + "/changes?kind=EXIT")
                .then()
                .extract()
                .<String>path("items[0].family");
        String reason = as(both).contentType(ContentType.JSON)
                .body(Map.of("explanations", List.of(Map.of("family", family, "reason", "DECEASED"))))
                .post("/v1/recipient-lists/" + list + "/late-reasons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(as(both).post("/v1/late-reasons/" + reason + "/approval").then(), "late-reason-four-eyes");

        String erasure = as(both).header("X-Purpose", "SUBJECT_REQUEST")
                .contentType(ContentType.JSON)
                .body(Map.of("region", region, "kk", kk(1), "basis", "uji"))
                .post("/v1/erasures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(as(both).post("/v1/erasures/" + erasure + "/confirmation").then(), "erasure-four-eyes");
    }

    private static void refused(ValidatableResponse answer, String problem) {
        answer.statusCode(409).body("type", endsWith("/" + problem));
    }

    @Test
    void a_list_that_was_read_before_the_other_programme_met_its_families_is_compared_again() {
        var region = "53.08";
        var here = village(region);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here)));
        var waiting = read("PKH", region, 2025, 2, table(row(1, here), row(2, here), row(3, here)));
        submit(region, waiting).statusCode(200);
        LedgerDatabase.change("update regency_ledger set identities = identities + 1 where region = ?", region);

        // Another state of who is who, and the same result: published as it was seen.
        decide("approver-" + region, waiting).statusCode(200);
        assertEquals(Map.of(here, 3L), LedgerDatabase.stays(region, "PKH"));
        assertEquals(LedgerDatabase.stays(region, "PKH"), LedgerDatabase.counts(region, "PKH"));
    }

    @Test
    void the_days_of_a_period_stay_once_a_list_was_published_for_it() {
        var region = "53.06";
        var location = as("steward")
                .contentType(ContentType.JSON)
                .body(period("2142-01-01", "2142-03-31", "SK"))
                .post("/v1/periods")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        change(location, period("2142-01-02", "2142-03-31", "SK")).statusCode(200);
        published("PKH", region, 2142, 1, table(row(1, village(region))));

        change(location, period("2142-01-03", "2142-03-31", "SK"))
                .statusCode(409)
                .body("type", endsWith("/period-days-fixed"))
                .body("violations[0].field", equalTo("firstDay"));
        change(location, period("2142-01-02", "2142-03-30", "SK")).statusCode(409);
        change(location, period("2142-01-02", "2142-03-31", "SK 2"))
                .statusCode(200)
                .body("source", equalTo("SK 2"));
    }

    private static ValidatableResponse change(String location, Map<String, ?> period) {
        var tag = as("steward").get(location).then().extract().header("ETag");
        return as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(period)
                .put(location)
                .then();
    }

    private static Map<String, ?> period(String firstDay, String lastDay, String source) {
        return Map.of(
                "programme",
                "PKH",
                "year",
                2142,
                "stage",
                1,
                "firstDay",
                firstDay,
                "lastDay",
                lastDay,
                "source",
                source);
    }
}
