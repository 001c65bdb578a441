package id.pendamping.training.session;

import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.attend;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.tag;
import static id.pendamping.training.Office.walk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {

    private static final String OFFICER = "officer-52.08";

    @Test
    void the_programme_is_shown_in_its_order_and_counted() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var second = addSession(OFFICER, training, "2025-08-13T08:00:00", "2025-08-13T11:00:00", 4);
        var first = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 3);

        as("viewer-52.08")
                .get("/v1/trainings/{id}/sessions?includeTotal=true", training)
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second))
                .body("items[0].zone", equalTo("Asia/Jakarta"))
                .body("items[0].attendanceRecordedAt", nullValue())
                .body("total", equalTo(2));
        String next = as(OFFICER)
                .get("/v1/trainings/{id}/sessions?limit=1", training)
                .then()
                .body("items.id", contains(first))
                .extract()
                .path("next");
        as(OFFICER)
                .queryParam("after", next)
                .get("/v1/trainings/{id}/sessions?limit=1", training)
                .then()
                .body("items.id", contains(second))
                .body("next", nullValue());
        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.lessonHours", equalTo(7));
    }

    @Test
    void a_session_lies_inside_the_days_of_its_training() {
        var training = plan(OFFICER, "52.08", "Bimtek");

        add(training, "2025-08-11T08:00:00", "2025-08-11T11:00:00")
                .statusCode(409)
                .body("type", equalTo("/problems/training/session-outside"))
                .body("violations[0].field", equalTo("startsAt"));
        add(training, "2025-08-13T22:00:00", "2025-08-14T01:00:00").statusCode(409);
        add(training, "2025-08-13T22:00:00", "2025-08-14T00:00:00").statusCode(201);
        add(training, "2025-08-12T11:00:00", "2025-08-12T08:00:00")
                .statusCode(400)
                .body("violations[0].field", equalTo("endsAt"))
                .body("violations[0].remedy", notNullValue());
        add(training, "2025-08-12T08:00:00+07:00", "2025-08-12T11:00:00").statusCode(400);
    }

    @Test
    void a_session_is_edited_by_who_saw_its_latest_version() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        var path = "/v1/trainings/" + training + "/sessions/" + session;
        var seen = tag(OFFICER, path);
        var body = new HashMap<>(request("2025-08-12T09:00:00", "2025-08-12T12:00:00"));

        as(OFFICER)
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("startsAt", equalTo("2025-08-12T09:00:00"));
        as(OFFICER).header("If-Match", seen).body(body).put(path).then().statusCode(412);
    }

    @Test
    void a_cancelled_session_stays_with_its_reason_and_counts_for_nothing() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        var path = "/v1/trainings/" + training + "/sessions/" + session;

        as(OFFICER)
                .body(Map.of("reason", "Listrik padam"))
                .post(path + "/cancellation")
                .then()
                .statusCode(200)
                .body("cancelledBecause", equalTo("Listrik padam"));

        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.sessions", equalTo(0));
        as(OFFICER)
                .body(Map.of("reason", "Listrik padam"))
                .post(path + "/cancellation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/training/session-cancelled"));
    }

    @Test
    void what_was_held_is_not_rewritten() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(OFFICER, training, session, List.of()).statusCode(200);
        var path = "/v1/trainings/" + training + "/sessions/" + session;

        as(OFFICER)
                .header("If-Match", tag(OFFICER, path))
                .body(request("2025-08-12T08:00:00", "2025-08-12T11:00:00"))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/training/session-held"));
        as(OFFICER)
                .body(Map.of("reason", "Keliru"))
                .post(path + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void a_session_of_another_training_or_region_does_not_exist() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var other = plan(OFFICER, "52.08", "Bimtek lain");
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);

        as(OFFICER)
                .get("/v1/trainings/{id}/sessions/{session}", other, session)
                .then()
                .statusCode(404);
        as(OFFICER)
                .get("/v1/trainings/{id}/sessions/{session}", training, UUID.randomUUID())
                .then()
                .statusCode(404);
        as("officer-17.06")
                .get("/v1/trainings/{id}/sessions/{session}", training, session)
                .then()
                .statusCode(404);
        as("officer-17.06").get("/v1/trainings/{id}/sessions", training).then().statusCode(404);
    }

    private static ValidatableResponse add(String training, String startsAt, String endsAt) {
        return as(OFFICER)
                .body(request(startsAt, endsAt))
                .post("/v1/trainings/{id}/sessions", training)
                .then();
    }

    private static Map<String, Object> request(String startsAt, String endsAt) {
        return Map.of("title", "Materi", "startsAt", startsAt, "endsAt", endsAt, "lessonHours", 4);
    }
}
