package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Steps on whole lists: seen while they are done, and done also when nobody waits. Each test has a regency of its own. */
@QuarkusTest
class ListProgressTest {

    private static final Regions REGIONS = Regions.load();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Map<String, ?> NOTHING_TO_ACKNOWLEDGE = Map.of("heldBack", 0, "unreadable", 0);

    @Test
    void what_nobody_waits_for_is_published_in_the_name_of_who_asked() {
        var region = "19.01";
        var list = submitted(region);

        publishLater(region, list, NOTHING_TO_ACKNOWLEDGE)
                .statusCode(202)
                .header("Preference-Applied", "respond-async")
                .header("Location", "/v1/recipient-lists/" + list + "/progress")
                .body("step", equalTo("PUBLICATION"))
                .body("phase", oneOf("WAITING", "LINES", "TOKENS", "STAYS", "COUNTS", "RELEASE"))
                .body("accepted", equalTo(true))
                .body("askedBy", equalTo("approver-" + region));

        ends(region, list)
                .body("phase", equalTo("DONE"))
                .body("percent", equalTo(100))
                .body("finishedAt", notNullValue())
                .body("problem", nullValue());
        list("viewer-" + region, list)
                .body("status", equalTo("PUBLISHED"))
                .body("decidedBy", equalTo("approver-" + region));
        assertEquals(Map.of("BASELINE", 2L), LedgerDatabase.kinds(region, "PKH"));
        assertEquals(LedgerDatabase.stays(region, "PKH"), LedgerDatabase.counts(region, "PKH"));
        assertEquals(
                Map.of("approver-" + region + " ListApprovalResource.publish SUPERVISION later-" + list, 1L),
                LedgerDatabase.numbers("""
                        select concat_ws(' ', actor, operation, purpose, request_id), count(*) from audit_entry
                        where item_type = 'recipient_list' and item_id = ? and actor like 'approver%' group by 1""", list));
        toldOnce(region, list);
    }

    @Test
    void how_far_a_publication_is_can_be_seen_by_others_while_its_caller_waits() throws Exception {
        var region = "19.02";
        var list = submitted(region);
        progress("viewer-" + region, list)
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/list-no-progress"));

        CompletableFuture<ValidatableResponse> answer;
        // Whoever publishes needs a number, so this one comes as far as the counts.
        try (var numbers = LedgerDatabase.hold("select last from publication_number for update")) {
            answer = CompletableFuture.supplyAsync(() -> Lists.decide("approver-" + region, list));
            await().atMost(LONG)
                    .untilAsserted(() -> progress("viewer-" + region, list)
                            .statusCode(200)
                            .body("phase", equalTo("COUNTS"))
                            .body("phaseLabel", equalTo("Jumlah dihitung"))
                            .body("percent", equalTo(85))
                            .body("accepted", equalTo(false))
                            .body("abandoned", equalTo(false))
                            .body("finishedAt", nullValue()));
            Lists.post("approver", list, "publication", NOTHING_TO_ACKNOWLEDGE)
                    .statusCode(409)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/recipient/list-step-running"));
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE)
                    .statusCode(409)
                    .body("type", equalTo("/problems/recipient/list-step-running"));
            progress("viewer-17.06", list).statusCode(404);
            anonymous().get("/v1/recipient-lists/" + list + "/progress").then().statusCode(401);
        }
        answer.get().statusCode(200).body("status", equalTo("PUBLISHED"));
        progress("viewer-" + region, list)
                .body("phase", equalTo("DONE"))
                .body("accepted", equalTo(false))
                .header("ETag", notNullValue());
    }

    @Test
    void what_is_accepted_already_is_not_accepted_twice() {
        var region = "19.03";
        var list = submitted(region);
        try (var regency = held(region)) {
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE)
                    .statusCode(202)
                    .header("Location", "/v1/recipient-lists/" + list + "/progress");
            later("approver", list, "publication", NOTHING_TO_ACKNOWLEDGE).statusCode(409);
            publishLater(region, list, Map.of("heldBack", 7, "unreadable", 0)).statusCode(409);
            Lists.post("approver-" + region, list, "publication", NOTHING_TO_ACKNOWLEDGE)
                    .statusCode(409)
                    .body("type", equalTo("/problems/recipient/list-step-running"));
        }
        ends(region, list).body("phase", equalTo("DONE"));
        assertEquals(Map.of("PUBLICATION", 1L), steps(list));
        toldOnce(region, list);
    }

    @Test
    void what_is_refused_later_is_told_as_it_would_have_been_answered() {
        var region = "19.04";
        var list = submitted(region);
        var wrong = Map.of("heldBack", 7, "unreadable", 1);
        var answered = Lists.post("approver-" + region, list, "publication", wrong)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-not-acknowledged"))
                .extract();
        progress("viewer-" + region, list)
                .body("phase", equalTo("FAILED"))
                .body("accepted", equalTo(false))
                .body("problem.type", equalTo("/problems/recipient/list-not-acknowledged"));

        publishLater(region, list, wrong).statusCode(202);
        ends(region, list)
                .body("phase", equalTo("FAILED"))
                .body("accepted", equalTo(true))
                .body("problem.type", equalTo(answered.path("type")))
                .body("problem.title", equalTo(answered.path("title")))
                .body("problem.detail", equalTo(answered.path("detail")))
                .body("problem.status", equalTo(409))
                .body("problem.instance", equalTo("urn:pendamping:request:later-" + list));
        as("viewer-" + region)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/progress")
                .then()
                .body("phaseLabel", equalTo("Failed"))
                .body("problem.detail", containsString("held back"));
        list("viewer-" + region, list).body("status", equalTo("SUBMITTED"));
        assertEquals(Map.of(), LedgerDatabase.kinds(region, "PKH"));

        publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
        ends(region, list).body("phase", equalTo("DONE"));
    }

    @Test
    void what_can_be_refused_at_once_is_not_accepted() {
        var region = "19.05";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region))));
        publishLater(region, list, NOTHING_TO_ACKNOWLEDGE)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/list-step-closed"));
        submit(region, list).statusCode(200);
        later("approver-17.06", list, "publication", NOTHING_TO_ACKNOWLEDGE).statusCode(404);
        later("officer-" + region, list, "publication", NOTHING_TO_ACKNOWLEDGE).statusCode(403);
        later("approver-" + region, list, "publication", Map.of("heldBack", -1, "unreadable", 0))
                .statusCode(400);
        Lists.decide("approver-" + region, list).statusCode(200);
        later("approver-" + region, list, "reversal", Map.of("reason", "NIK 1706010101250001"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/personal-number"));
        assertEquals(Map.of(), steps(list));
    }

    @Test
    void a_list_that_is_recalled_meanwhile_is_not_published() {
        var region = "19.06";
        var list = submitted(region);
        try (var regency = held(region)) {
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
            as("officer-" + region)
                    .post("/v1/recipient-lists/" + list + "/recall")
                    .then()
                    .statusCode(200);
        }
        ends(region, list)
                .body("phase", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/recipient/list-step-closed"));
        assertEquals(Map.of(), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void what_was_accepted_goes_on_when_its_service_died_in_the_middle() {
        var region = "19.71";
        var list = submitted(region);
        leave(list, region, true, 1, 0);

        ends(region, list).body("phase", equalTo("DONE")).body("askedBy", equalTo("approver-" + region));
        list("viewer-" + region, list).body("status", equalTo("PUBLISHED"));
        assertEquals(Map.of("2", 1L), LedgerDatabase.numbers("""
                        select attempts::text, count(*) from long_step where list = ?::uuid group by 1""", list));
        toldOnce(region, list);
    }

    @Test
    void what_its_caller_waited_for_when_the_service_died_is_asked_for_again() {
        var region = "21.01";
        var list = submitted(region);
        leave(list, region, false, 1, 0);
        progress("viewer-" + region, list)
                .body("abandoned", equalTo(true))
                .body("phase", equalTo("ABANDONED"))
                .body("phaseLabel", equalTo("Terputus di tengah, perlu diminta lagi"))
                .body("problem.type", equalTo("/problems/recipient/list-step-abandoned"))
                .body("problem.detail", containsString("minta langkah ini lagi"))
                .body("finishedAt", nullValue());
        as("viewer-" + region)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/progress-events")
                .then()
                .body(containsString("Broken off in the middle, to be asked for again"))
                .body(containsString("ask for the step again"));

        // Nothing holds the list: it is given back and handed in as if nobody had tried, and the step is taken anew.
        as("officer-" + region)
                .post("/v1/recipient-lists/" + list + "/recall")
                .then()
                .statusCode(200);
        submit(region, list).statusCode(200);
        Lists.decide("approver-" + region, list).statusCode(200);
        progress("viewer-" + region, list).body("abandoned", equalTo(false)).body("phase", equalTo("DONE"));
        assertEquals(Map.of("DONE", 1L, "FAILED", 1L), LedgerDatabase.numbers("""
                        select phase, count(*) from long_step where list = ?::uuid group by 1""", list));
    }

    @Test
    void what_its_service_dies_of_each_time_is_given_up() {
        var region = "13.01";
        var list = submitted(region);
        leave(list, region, true, 3, 2);

        ends(region, list)
                .body("phase", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/recipient/list-step-given-up"))
                .body("problem.detail", containsString("dicoba 3 kali"));
        as("viewer-" + region)
                .header("Accept-Language", "en")
                .get("/v1/recipient-lists/" + list + "/progress")
                .then()
                .body("problem.detail", containsString("tried 3 times"));
        list("viewer-" + region, list).body("status", equalTo("SUBMITTED"));
        assertEquals(Map.of(), LedgerDatabase.kinds(region, "PKH"));

        publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
        ends(region, list).body("phase", equalTo("DONE"));
    }

    @Test
    void what_is_put_off_again_and_again_is_given_up_in_the_end() {
        var region = "13.02";
        var list = submitted(region);
        try (var regency = held(region)) {
            leave(list, region, true, 19, 0);
            whileItIsWorkedOn(list, ListProgressTest::endConnection);
            ends(region, list)
                    .body("phase", equalTo("FAILED"))
                    .body("problem.type", equalTo("/problems/recipient/list-step-given-up"))
                    .body("problem.detail", containsString("dicoba 20 kali"));
        }
        Lists.decide("approver-" + region, list).statusCode(200);
    }

    @Test
    void an_attempt_is_counted_before_it_begins_and_not_as_lost_when_it_is_put_off() {
        var region = "13.03";
        var list = submitted(region);
        try (var regency = held(region)) {
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
            whileItIsWorkedOn(list, worker -> {
                assertEquals(Map.of("1 true 0", 1L), attempts(list));
                endConnection(worker);
            });
            await().atMost(LONG).untilAsserted(() -> assertEquals(Map.of("1 false 0", 1L), attempts(list)));
        }
        ends(region, list).body("phase", equalTo("DONE"));
        assertEquals(Map.of("2 false 0", 1L), attempts(list));
        toldOnce(region, list);
    }

    @Test
    void an_accident_is_tried_again_and_then_told() {
        var region = "21.02";
        var list = submitted(region);
        // So that the ledger cannot balance with what the file named.
        LedgerDatabase.change("update staged_village set rows = rows + 1 where list = ?::uuid", list);

        publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
        ends(region, list)
                .body("phase", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/recipient/internal-error"));
        assertEquals(Map.of("3", 1L), LedgerDatabase.numbers("""
                        select attempts::text, count(*) from long_step where list = ?::uuid group by 1""", list));
        list("viewer-" + region, list).body("status", equalTo("SUBMITTED"));
        assertEquals(Map.of(), LedgerDatabase.kinds(region, "PKH"));
    }

    @Test
    void a_comparison_and_a_reversal_need_nobody_to_wait_either() {
        var region = "21.03";
        var first = published("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        var second = read("PKH", region, 2025, 2, table(row(1, village(region)), row(3, village(region))));

        later("officer-" + region, second, "comparison", Map.of())
                .statusCode(202)
                .body("step", equalTo("COMPARISON"));
        ends(region, second).body("phase", equalTo("DONE"));
        Lists.comparison("officer-" + region, second).body("totals.entries", equalTo(1));
        publish(region, second).statusCode(200);

        later("approver-" + region, second, "reversal", Map.of("reason", "Berkas keliru"))
                .statusCode(202)
                .body("stepLabel", equalTo("Pembatalan"));
        ends(region, second).body("phase", equalTo("DONE")).body("percent", equalTo(100));
        list("viewer-" + region, second).body("status", equalTo("REVERTED")).body("comment", equalTo("Berkas keliru"));
        list("viewer-" + region, first).body("status", equalTo("PUBLISHED"));
        assertEquals(Map.of("COMPARISON", 1L, "REVERSAL", 1L), steps(second));
    }

    @Test
    void what_an_office_answers_is_compared_without_it_too() {
        var region = "13.07";
        var list = asked(region);
        later("officer-" + region, list, "identity-answers", answer("NIK_FAMILY"))
                .statusCode(202)
                .header("Location", "/v1/recipient-lists/" + list + "/progress")
                .body("step", equalTo("IDENTITY_ANSWERS"))
                .body("askedBy", equalTo("officer-" + region));
        ends(region, list).body("phase", equalTo("DONE"));
        Lists.comparison("officer-" + region, list)
                .body("totals.questions", equalTo(0))
                .body("totals.exits", equalTo(0))
                .body("totals.heldBack", equalTo(1));

        later("officer-" + region, list, "missing-villages", left(region, "MOVED"))
                .statusCode(202)
                .body("stepLabel", equalTo("Jawaban tentang desa yang tidak disebut"));
        ends(region, list).body("phase", equalTo("DONE"));
        Lists.comparison("officer-" + region, list)
                .body("totals.exits", equalTo(1))
                .body("totals.heldBack", equalTo(0))
                .body("unexplained", equalTo(0));
        assertEquals(Map.of("IDENTITY_ANSWERS", 1L, "MISSING_VILLAGE", 1L), steps(list));
        publish(region, list).statusCode(200);
        assertEquals(
                Map.of("MOVED", 1L),
                LedgerDatabase.numbers(
                        "select reason, count(*) from movement where region = ? and kind = 'EXIT' group by 1", region));
    }

    @Test
    void an_answer_that_does_not_fit_is_refused_at_once_and_nothing_is_kept_of_it() {
        var region = "13.08";
        var list = asked(region);
        later("officer-" + region, list, "identity-answers", answer("KK_FAMILY"))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-answer-unfit"));
        later(
                        "officer-" + region,
                        list,
                        "identity-answers",
                        Map.of("question", "NIK_ALONE", "answer", "NIK_FAMILY", "rows", List.of(2, 3)))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-answer-unfit"));
        later("officer-" + region, list, "missing-villages", left(region, Lists.nik(1)))
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/list-reason-unknown"))
                .body(not(containsString(Lists.nik(1))));
        later("viewer-" + region, list, "identity-answers", answer("NIK_FAMILY"))
                .statusCode(403);
        later("officer-17.06", list, "identity-answers", answer("NIK_FAMILY")).statusCode(404);
        progress("viewer-" + region, list).statusCode(404);
        assertEquals(
                Map.of(),
                LedgerDatabase.numbers(
                        "select answer, count(*) from identity_answer where list = ?::uuid group by 1", list));
    }

    @Test
    void an_answer_is_kept_with_its_step_until_it_is_done_and_comes_to_nothing_when_the_list_is_submitted_before() {
        var region = "13.09";
        var list = asked(region);
        try (var step = heldList(list)) {
            later("officer-" + region, list, "identity-answers", answer("NIK_FAMILY"))
                    .statusCode(202);
            later("officer-" + region, list, "identity-answers", answer("NIK_FAMILY"))
                    .statusCode(202);
            later("officer-" + region, list, "identity-answers", answer("NOT_COUNTED"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/recipient/list-step-running"));
            Lists.post("officer-" + region, list, "missing-villages", left(region, "MOVED"))
                    .statusCode(409)
                    .body("type", equalTo("/problems/recipient/list-step-running"));
            whileItIsWorkedOn(list, ListProgressTest::endConnection);
        }
        ends(region, list).body("phase", equalTo("DONE"));
        assertEquals(Map.of("2 false 0", 1L), attempts(list));
        Lists.comparison("officer-" + region, list).body("totals.questions", equalTo(0));

        submit(region, list).statusCode(200);
        leave(list, "officer-" + region, region, "MISSING_VILLAGE");
        ends(region, list)
                .body("phase", equalTo("FAILED"))
                .body("problem.type", equalTo("/problems/recipient/list-step-closed"));
        Lists.comparison("officer-" + region, list).body("totals.exits", equalTo(0));
    }

    /** A list of which it is asked whose its second row is, and where the families of a village are. */
    private static String asked(String region) {
        var here = village(region);
        published("PKH", region, 2025, 1, table(row(1, here), row(2, here), row(3, villageBeside(region))));
        return read("PKH", region, 2025, 2, table(Lists.kk(91) + ',' + Lists.nik(1) + ',' + here + ",x", row(2, here)));
    }

    private static Map<String, ?> answer(String answer) {
        return Map.of("question", "NIK_ALONE", "answer", answer, "rows", List.of(2));
    }

    private static Map<String, ?> left(String region, String reason) {
        return Map.of("village", villageBeside(region), "left", true, "reason", reason);
    }

    @Test
    void a_publication_can_be_followed_as_events() {
        var region = "21.04";
        var list = submitted(region);
        CompletableFuture<ValidatableResponse> followed;
        try (var regency = held(region)) {
            publishLater(region, list, NOTHING_TO_ACKNOWLEDGE).statusCode(202);
            followed = CompletableFuture.supplyAsync(() -> as("viewer-" + region)
                    .get("/v1/recipient-lists/" + list + "/progress-events")
                    .then());
            await().atMost(LONG)
                    .untilAsserted(() -> progress("viewer-" + region, list).body("startedAt", notNullValue()));
        }
        followed.join()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .body(containsString("\"phase\":\"DONE\""))
                .body(containsString("\"percent\":100"));
        as("viewer-17.06")
                .get("/v1/recipient-lists/" + list + "/progress-events")
                .then()
                .statusCode(404);
    }

    @Test
    void more_lists_than_places_are_all_published() {
        var region = "21.05";
        var lists = java.util.stream.IntStream.of(2019, 2020, 2021, 2022, 2023)
                .mapToObj(year -> {
                    // Each of another programme, so that none is the base of another.
                    var programme = "PROGRES" + year;
                    as("steward")
                            .contentType(ContentType.JSON)
                            .body(Map.of(
                                    "nameIndonesian",
                                    "Uji " + programme,
                                    "nameEnglish",
                                    "Test " + programme,
                                    "unit",
                                    "FAMILY",
                                    "legalBasis",
                                    "uji",
                                    "aliases",
                                    List.of()))
                            .put("/v1/programmes/" + programme)
                            .then()
                            .statusCode(oneOf(200, 201));
                    as("steward")
                            .contentType(ContentType.JSON)
                            .body(Map.of(
                                    "programme",
                                    programme,
                                    "year",
                                    2025,
                                    "stage",
                                    1,
                                    "firstDay",
                                    "2025-01-01",
                                    "lastDay",
                                    "2025-03-31",
                                    "source",
                                    "uji"))
                            .post("/v1/periods");
                    var list = read(programme, region, 2025, 1, table(row(year, village(region))));
                    submit(region, list).statusCode(200);
                    return list;
                })
                .toList();
        try (var regency = held(region)) {
            lists.forEach(list -> publishLater(region, list, NOTHING_TO_ACKNOWLEDGE)
                    .statusCode(202)
                    .body("percent", equalTo(0)));
        }
        lists.forEach(list -> ends(region, list).body("phase", equalTo("DONE")));
    }

    private static String submitted(String region) {
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        submit(region, list).statusCode(200);
        return list;
    }

    private static String village(String region) {
        return REGIONS.inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    private static String villageBeside(String region) {
        return REGIONS.inside(RegionCode.parse(region), Level.VILLAGE)
                .get(1)
                .code()
                .value();
    }

    /** Whoever steps on the list waits until this is closed. */
    private static LedgerDatabase.Hold heldList(String list) {
        return LedgerDatabase.hold("select id from recipient_list where id = ?::uuid for no key update", list);
    }

    /** Whoever publishes for the regency waits until this is closed. */
    private static LedgerDatabase.Hold held(String region) {
        LedgerDatabase.change(
                "insert into regency_ledger (region) values (?) on conflict (region) do update set last_line = regency_ledger.last_line",
                region);
        return LedgerDatabase.hold("select last_line from regency_ledger where region = ? for update", region);
    }

    /** What a service leaves behind that dies in the middle of a publication. */
    private static void leave(String list, String region, boolean accepted, int attempts, int lost) {
        LedgerDatabase.change("""
                insert into long_step (id, list, region, kind, accepted, phase, percent, held_back, unreadable, asked_by, operation,
                    request_id, asked_at, attempts, underway, lost, next_attempt_at, started_at)
                values (uuidv7(), ?::uuid, ?, 'PUBLICATION', ?, 'STAYS', 40, 0, 0, ?, 'ListApprovalResource.publish', 'r', now(), ?,
                    true, ?, now(), now())""", list, region, accepted, "approver-" + region, attempts, lost);
    }

    /** What is left of an answer on a village, accepted before its list went on. */
    private static void leave(String list, String client, String region, String kind) {
        LedgerDatabase.change("""
                insert into long_step (id, list, region, kind, accepted, phase, percent, village, village_left, asked_by, operation,
                    request_id, asked_at, attempts, next_attempt_at)
                values (uuidv7(), ?::uuid, ?, ?, true, 'WAITING', 0, ?, true, ?, 'ListDifferenceResource.missing', 'r', now(), 0,
                    now())""", list, region, kind, villageBeside(region), client);
    }

    /** Does this with the process of the database that has the turn of a list, as soon as one has. */
    private static void whileItIsWorkedOn(String list, Consumer<Integer> then) {
        var worker = await().atMost(LONG).until(() -> workers(list), workers -> workers.size() == 1);
        then.accept(Integer.valueOf(worker.keySet().iterator().next()));
    }

    private static Map<String, Long> workers(String list) {
        return LedgerDatabase.numbers("""
                select l.pid::text, 1 from pg_locks l, (select hashtextextended(?, 0) as key) turn
                where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                    and (l.classid::bigint << 32 | l.objid::bigint) = turn.key
                    and exists (select from long_step s where s.list = ?::uuid and s.underway and s.attempts > 0)
                    and exists (select from pg_locks w where w.pid = l.pid and not w.granted)""", LongStep.turn(UUID.fromString(list)), list);
    }

    private static void endConnection(int worker) {
        LedgerDatabase.endConnection(worker);
    }

    /** How often each step of a list was tried, whether it is, and how many attempts were lost. */
    private static Map<String, Long> attempts(String list) {
        return LedgerDatabase.numbers(
                "select concat_ws(' ', attempts, case when underway then 'true' else 'false' end, lost), count(*) from long_step where list = ?::uuid group by 1",
                list);
    }

    private static ValidatableResponse publishLater(String region, String list, Map<String, ?> acknowledged) {
        return later("approver-" + region, list, "publication", acknowledged);
    }

    private static ValidatableResponse later(String client, String list, String step, Map<String, ?> body) {
        return as(client)
                .header("Prefer", "respond-async")
                .header("X-Request-Id", "later-" + list)
                .header("X-Purpose", "SUPERVISION")
                .contentType(ContentType.JSON)
                .body(new HashMap<>(body))
                .post("/v1/recipient-lists/" + list + "/" + step)
                .then();
    }

    private static ValidatableResponse progress(String client, String list) {
        return as(client).get("/v1/recipient-lists/" + list + "/progress").then();
    }

    /** Waits for the end of what was asked. */
    private static ValidatableResponse ends(String region, String list) {
        await().atMost(LONG)
                .untilAsserted(
                        () -> progress("viewer-" + region, list).statusCode(200).body("finishedAt", notNullValue()));
        return progress("viewer-" + region, list).body("percent", greaterThanOrEqualTo(0));
    }

    private static ValidatableResponse list(String client, String list) {
        return as(client).get("/v1/recipient-lists/" + list).then().statusCode(200);
    }

    private static Map<String, Long> steps(String list) {
        return LedgerDatabase.numbers(
                "select kind, count(*) from long_step where list = ?::uuid and accepted group by 1", list);
    }

    private static void toldOnce(String region, String list) {
        await().atMost(LONG)
                .untilAsserted(() -> as("system-" + region)
                        .get("/v1/recipient-feed?limit=200&subject=" + list)
                        .then()
                        .statusCode(200)
                        .body("$", hasSize(1)));
        assertEquals(
                Map.of("LIST", 1L),
                LedgerDatabase.numbers("select kind, count(*) from publication where list = ?::uuid group by 1", list));
    }
}
