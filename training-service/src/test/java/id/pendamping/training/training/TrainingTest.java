package id.pendamping.training.training;

import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.move;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.tag;
import static id.pendamping.training.Office.walk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.training.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingTest {

    private static final String OFFICER = "officer-52.08";

    @Test
    void a_training_begins_as_a_draft_that_may_have_no_days() {
        var body = new HashMap<>(request("Penguatan kapasitas"));
        body.remove("firstDay");
        body.remove("lastDay");

        as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/trainings/"))
                .header("ETag", notNullValue())
                .body("status", equalTo("DRAFT"))
                .body("statusLabel", equalTo("Draf"))
                .body("regionName", equalTo("Kabupaten Lombok Utara"))
                .body("topicLabel", equalTo("Penguatan kapasitas pendamping"))
                .body("zone", equalTo("Asia/Makassar"))
                .body("firstDay", nullValue())
                .body("requiredAttendancePercent", equalTo(100))
                .body("counts.participants", equalTo(0))
                .body("actions.to", contains("TENTATIVE", "CANCELLED"))
                .body("actions[0].wantsDates", equalTo(true))
                .body("actions[1].wantsReason", equalTo(true));
    }

    @Test
    void the_same_request_sent_twice_plans_one_training() {
        var key = UUID.randomUUID().toString();
        var ids = Stream.generate(() -> as(OFFICER)
                        .header("Idempotency-Key", key)
                        .body(request("Sekali saja"))
                        .post("/v1/trainings")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .limit(2)
                .toList();

        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void who_only_reads_sees_no_steps() {
        var id = plan(OFFICER, "52.08", "Bimtek");

        as("viewer-52.08").get("/v1/trainings/" + id).then().statusCode(200).body("actions", empty());
        as(OFFICER).get("/v1/trainings/" + id).then().body("actions.to", hasItem("TENTATIVE"));
    }

    @Test
    void a_status_walked_backwards_is_refused_in_both_languages() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        walk(OFFICER, id, "TENTATIVE", "SCHEDULED", "ONGOING");

        move(OFFICER, id, "SCHEDULED")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/training/status-order"))
                .body("title", equalTo("Pelatihan tidak dapat mengambil langkah ini"))
                .body("detail", containsString("ONGOING (Berlangsung)"))
                .body("detail", containsString("COMPLETED (Selesai), CANCELLED (Dibatalkan)"))
                .body("violations[0].field", equalTo("to"))
                .body("violations[0].remedy", containsString("actions"));
        as(OFFICER)
                .header("Accept-Language", "en")
                .body(Map.of("to", "DRAFT"))
                .post("/v1/trainings/{id}/transitions", id)
                .then()
                .statusCode(409)
                .body("detail", containsString("It stands at ONGOING (Ongoing)"));
        as(OFFICER).get("/v1/trainings/" + id).then().body("status", equalTo("ONGOING"));
    }

    @Test
    void a_postponed_training_takes_its_sessions_along() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        addSession(OFFICER, id, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        walk(OFFICER, id, "TENTATIVE", "SCHEDULED");
        move(OFFICER, id, "POSTPONED").statusCode(400).body("type", equalTo("/problems/training/reason-missing"));
        as(OFFICER)
                .body(Map.of("to", "POSTPONED", "reason", "Narasumber berhalangan"))
                .post("/v1/trainings/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Narasumber berhalangan"));

        move(OFFICER, id, "SCHEDULED").statusCode(400).body("violations[0].field", equalTo("firstDay"));
        as(OFFICER)
                .body(Map.of("to", "SCHEDULED", "firstDay", "2025-09-10", "lastDay", "2025-09-11"))
                .post("/v1/trainings/{id}/transitions", id)
                .then()
                .statusCode(200)
                .body("firstDay", equalTo("2025-09-10"))
                .body("reason", nullValue());
        as(OFFICER)
                .get("/v1/trainings/{id}/sessions", id)
                .then()
                .body("items[0].startsAt", equalTo("2025-09-10T08:00:00"));
    }

    @Test
    void the_second_of_two_officers_who_edit_at_once_is_told() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        var seen = tag(OFFICER, "/v1/trainings/" + id);

        edit(id, seen, "Bimtek satu").statusCode(200).body("title", equalTo("Bimtek satu"));
        edit(id, seen, "Bimtek dua").statusCode(412).body("type", equalTo("/problems/training/precondition-failed"));
        as(OFFICER)
                .body(edited("Bimtek tiga"))
                .put("/v1/trainings/" + id)
                .then()
                .statusCode(428);
        as(OFFICER).get("/v1/trainings/" + id).then().body("title", equalTo("Bimtek satu"));
    }

    @Test
    void a_read_that_knows_the_latest_gets_nothing_again() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        var seen = tag(OFFICER, "/v1/trainings/" + id);

        as(OFFICER)
                .header("If-None-Match", seen)
                .get("/v1/trainings/" + id)
                .then()
                .statusCode(304);
        addSession(OFFICER, id, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        as(OFFICER)
                .header("If-None-Match", seen)
                .get("/v1/trainings/" + id)
                .then()
                .statusCode(200)
                .body("counts.sessions", equalTo(1))
                .body("counts.lessonHours", equalTo(4));
    }

    @Test
    void a_plan_whose_days_leave_a_session_outside_is_refused() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        addSession(OFFICER, id, "2025-08-13T08:00:00", "2025-08-13T11:00:00", 4);
        var body = new HashMap<>(edited("Bimtek"));
        body.put("lastDay", "2025-08-12");

        as(OFFICER)
                .header("If-Match", tag(OFFICER, "/v1/trainings/" + id))
                .body(body)
                .put("/v1/trainings/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/training/session-outside"));
    }

    @Test
    void outside_the_callers_regions_a_training_does_not_exist() {
        var id = plan(OFFICER, "52.08", "Bimtek");

        as("officer-17.06")
                .get("/v1/trainings/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/training/training-unknown"));
        move("officer-17.06", id, "TENTATIVE").statusCode(404);
        as("officer-17.06")
                .body(request("Bimtek"))
                .post("/v1/trainings")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/training/region-unknown"))
                .body("violations[0].field", equalTo("region"));
        as("viewer-17.06").get("/v1/trainings?region=52.08").then().statusCode(404);
        as("viewer-17.06")
                .get("/v1/trainings?limit=200")
                .then()
                .statusCode(200)
                .body("items.region", everyItem(startsWith("17")));
    }

    @Test
    void a_list_shows_a_region_and_all_inside_it_by_status_topic_and_year() {
        var mine = plan("officer", "94.01", "Bimtek Merauke");
        var province = plan("officer", "94", "Bimtek provinsi");
        as("viewer-94")
                .get("/v1/trainings?region=94&year=2025&topic=RECIPIENT_PROBLEM_SOLVING&status=DRAFT&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items.id", hasItems(mine, province))
                .body("total", greaterThanOrEqualTo(2));
        as("viewer-94").get("/v1/trainings?region=94.01").then().body("items.id", not(hasItem(province)));
        as("viewer-94").get("/v1/trainings?year=2024").then().body("items", empty());
        as("viewer-94").get("/v1/trainings?topic=P2K2").then().body("items", empty());
        as("viewer-94")
                .get("/v1/trainings?topic=P2K3")
                .then()
                .statusCode(404)
                .body("violations[0].field", equalTo("topic"));
    }

    @Test
    void a_long_list_is_read_page_by_page_without_losing_any() {
        var ids = Stream.generate(() -> plan("officer", "91.03", "Bimtek"))
                .limit(5)
                .toList();
        var draft = new HashMap<>(request("Tanpa hari"));
        draft.put("region", "91.03");
        draft.remove("firstDay");
        draft.remove("lastDay");
        String undated = as("officer")
                .body(draft)
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var seen = new java.util.ArrayList<String>();
        String after = null;
        do {
            var request = as("viewer-91.03").queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/trainings")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<java.util.List<String>>path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertEquals(undated, seen.getFirst());
        assertEquals(ids.reversed(), seen.subList(1, seen.size()));
    }

    @Test
    void the_office_is_that_of_a_regency_or_a_province() {
        var body = new HashMap<>(request("Bimtek"));
        body.put("region", "52.08.01");

        as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/training/office-level"));
    }

    @Test
    void bad_input_names_field_reason_and_remedy() {
        refused(Map.of("zone", "Asia/Tokyo"), 400, "zone");
        refused(Map.of("topic", "NONE"), 404, "topic");
        refused(Map.of("region", "99.99"), 404, "region");
        refused(Map.of("lastDay", "2025-08-11"), 400, "lastDay");
        refused(Map.of("firstDay", "12-08-2025"), 400, "firstDay");
        refused(Map.of("title", " "), 400, "title");
        refused(Map.of("requiredAttendancePercent", 101), 400, "requiredAttendancePercent");
        refused(Map.of("colour", "red"), 400, "colour");
    }

    @Test
    void the_number_of_a_person_stands_in_no_text() {
        refused(Map.of("title", "Bimtek 5208011203990001"), 400, "title");
        refused(Map.of("note", "NIK 5208011203990001"), 400, "note");
        as(OFFICER)
                .body(Map.of("to", "CANCELLED", "reason", "5208011203990001 berhalangan"))
                .post("/v1/trainings/{id}/transitions", plan(OFFICER, "52.08", "Bimtek"))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"))
                .body(not(containsString("5208011203990001")));
    }

    @Test
    void a_retired_topic_takes_no_new_training_and_keeps_the_old_ones() {
        var code = "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        var labels = Map.of("id", "Topik uji", "en", "Test topic");
        as("steward")
                .body(Map.of("code", code, "labels", labels))
                .post("/v1/topics")
                .then()
                .statusCode(201);
        var body = new HashMap<>(request("Bimtek"));
        body.put("topic", code);
        String id = as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("steward")
                .header("If-Match", tag("steward", "/v1/topics/" + code))
                .body(Map.of("labels", labels, "retiredBecause", "Uji selesai"))
                .put("/v1/topics/" + code)
                .then()
                .statusCode(200);

        as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/training/topic-retired"));
        body.remove("region");
        body.put("title", "Judul baru");
        as(OFFICER)
                .header("If-Match", tag(OFFICER, "/v1/trainings/" + id))
                .body(body)
                .put("/v1/trainings/" + id)
                .then()
                .statusCode(200)
                .body("topicLabel", equalTo("Topik uji"));
    }

    @Test
    void of_many_officers_who_edit_at_once_one_wins() throws Exception {
        var id = plan(OFFICER, "52.08", "Bimtek");
        var seen = tag(OFFICER, "/v1/trainings/" + id);

        var answers = AtOnce.of(5, i -> edit(id, seen, "Bimtek " + i).extract().statusCode());

        assertEquals(List.of(200, 412, 412, 412, 412), answers);
    }

    @Test
    void of_two_officers_who_take_the_same_step_at_once_one_is_told_where_it_stands() throws Exception {
        var id = plan(OFFICER, "52.08", "Bimtek");

        var answers = AtOnce.of(4, i -> move(OFFICER, id, "TENTATIVE").extract().statusCode());

        assertEquals(List.of(200, 409, 409, 409), answers);
    }

    @Test
    void the_tag_of_an_edit_serves_for_the_next_one() {
        var id = plan(OFFICER, "52.08", "Bimtek");
        var first = tag(OFFICER, "/v1/trainings/" + id);

        var second = edit(id, first, "Bimtek satu").statusCode(200).extract().header("ETag");

        edit(id, second, "Bimtek dua").statusCode(200).body("title", equalTo("Bimtek dua"));
    }

    @Test
    void a_wrong_status_names_the_allowed_ones() {
        var id = plan(OFFICER, "52.08", "Bimtek");

        move(OFFICER, id, "DONE").statusCode(400).body(containsString("SCHEDULED"));
        as(OFFICER).get("/v1/trainings?status=DONE").then().statusCode(400).body(containsString("SCHEDULED"));
        as(OFFICER).get("/v1/trainings?state=DRAFT").then().statusCode(400);
    }

    private static void refused(Map<String, Object> change, int status, String field) {
        var body = new HashMap<>(request("Bimtek"));
        body.putAll(change);
        for (var language : List.of("id", "en")) {
            as(OFFICER)
                    .header("Accept-Language", language)
                    .body(body)
                    .post("/v1/trainings")
                    .then()
                    .statusCode(status)
                    .header("Content-Language", language)
                    .contentType("application/problem+json")
                    .body("violations[0].field", equalTo(field))
                    .body("violations[0].reason", notNullValue())
                    .body("violations[0].remedy", notNullValue());
        }
    }

    private static io.restassured.response.ValidatableResponse edit(String id, String seen, String title) {
        return as(OFFICER)
                .header("If-Match", seen)
                .body(edited(title))
                .put("/v1/trainings/" + id)
                .then();
    }

    private static Map<String, Object> edited(String title) {
        var body = new HashMap<>(request(title));
        body.remove("region");
        return body;
    }

    private static Map<String, Object> request(String title) {
        return Map.of(
                "region", "52.08",
                "title", title,
                "topic", "CAPACITY_BUILDING",
                "zone", "Asia/Makassar",
                "firstDay", "2025-08-12",
                "lastDay", "2025-08-13");
    }
}
