package id.pendamping.training.attendance;

import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.attend;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.move;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.tag;
import static id.pendamping.training.Office.walk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.pendamping.training.Workforce;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendanceTest {

    private static final String OFFICER = "officer-52.08";

    @Test
    void attendance_is_a_whole_set_and_can_be_corrected() {
        var workers = Workforce.facilitators("52.08", 3);
        var training = ongoing(workers);
        var session = session(training, 12);
        var path = "/v1/trainings/" + training + "/sessions/" + session + "/attendance";
        as("viewer-52.08")
                .get(path)
                .then()
                .statusCode(200)
                .body("recordedAt", nullValue())
                .body("present", empty());

        attend(OFFICER, training, session, workers.subList(0, 2))
                .statusCode(200)
                .body("recordedBy", equalTo(OFFICER))
                .body("recordedAt", notNullValue())
                .body("present", contains(texts(workers.subList(0, 2))))
                .body("absent", contains(texts(workers.subList(2, 3))));
        attend(OFFICER, training, session, workers.subList(1, 3))
                .statusCode(200)
                .body("absent", contains(workers.get(0).toString()));

        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.attendance", equalTo(2));
    }

    @Test
    void the_second_of_two_officers_who_record_at_once_is_told() {
        var workers = Workforce.facilitators("52.08", 2);
        var training = ongoing(workers);
        var session = session(training, 12);
        var path = "/v1/trainings/" + training + "/sessions/" + session + "/attendance";
        var seen = tag(OFFICER, path);
        var body = Map.of("present", workers);

        as(OFFICER).body(body).put(path).then().statusCode(428);
        as(OFFICER).header("If-Match", seen).body(body).put(path).then().statusCode(200);
        as(OFFICER)
                .header("If-Match", seen)
                .body(Map.of("present", List.of()))
                .put(path)
                .then()
                .statusCode(412);
        as(OFFICER).get(path).then().body("present.size()", equalTo(2));
    }

    @Test
    void only_participants_are_present_and_each_once() {
        var workers = Workforce.facilitators("52.08", 2);
        var training = ongoing(workers.subList(0, 1));
        var session = session(training, 12);

        attend(OFFICER, training, session, workers)
                .statusCode(404)
                .body("type", equalTo("/problems/training/attendee-unknown"))
                .body("violations.field", contains("present[1]"));
        attend(OFFICER, training, session, List.of(workers.get(0), workers.get(0)))
                .statusCode(400)
                .body("violations.field", contains("present[1]"));
    }

    @Test
    void before_it_is_ongoing_and_after_it_is_completed_attendance_is_closed() {
        var workers = Workforce.facilitators("52.08", 1);
        var training = plan(OFFICER, "52.08", "Bimtek");
        invite(OFFICER, training, workers).statusCode(201);
        var session = session(training, 12);
        attend(OFFICER, training, session, workers)
                .statusCode(409)
                .body("type", equalTo("/problems/training/attendance-closed"));

        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(OFFICER, training, session, workers).statusCode(200);
        walk(OFFICER, training, "COMPLETED");

        attend(OFFICER, training, session, List.of()).statusCode(409);
    }

    @Test
    void nobody_is_present_at_a_session_that_has_not_begun() {
        var today = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), ZoneOffset.ofHours(7));
        var body = new HashMap<String, Object>(Map.of(
                "region", "52.08",
                "title", "Bimtek panjang",
                "topic", "P2K2",
                "zone", "Asia/Jakarta",
                "firstDay", today.minusDays(1).toString(),
                "lastDay", today.plusDays(3).toString()));
        String training = as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var session =
                addSession(OFFICER, training, today.plusDays(2) + "T08:00:00", today.plusDays(2) + "T11:00:00", 4);
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");

        attend(OFFICER, training, session, List.of())
                .statusCode(409)
                .body("type", equalTo("/problems/training/session-later"));
    }

    @Test
    void a_training_is_completed_when_every_session_has_attendance() {
        var workers = Workforce.facilitators("52.08", 3);
        var training = ongoing(workers);
        move(OFFICER, training, "COMPLETED").statusCode(409).body("type", equalTo("/problems/training/no-sessions"));
        var first = session(training, 12);
        var second = session(training, 13);
        attend(OFFICER, training, first, workers).statusCode(200);
        move(OFFICER, training, "COMPLETED")
                .statusCode(409)
                .body("type", equalTo("/problems/training/attendance-missing"))
                .body("detail", containsString("2025-08-13T08:00"));
        attend(OFFICER, training, second, workers.subList(0, 2)).statusCode(200);

        move(OFFICER, training, "COMPLETED")
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("counts.attendance", equalTo(3));

        as(OFFICER)
                .get("/v1/trainings/{id}/participants", training)
                .then()
                .body("items.status", contains("COMPLETED", "COMPLETED", "NOT_COMPLETED"))
                .body("items.sessionsAttended", contains(2, 2, 1))
                .body("items.sessions", contains(2, 2, 2))
                .body("items.lessonHours", contains(8, 8, 4));
    }

    @Test
    void a_training_may_ask_for_less_than_every_session() {
        var workers = Workforce.facilitators("52.08", 2);
        var body = new HashMap<String, Object>(Map.of(
                "region", "52.08",
                "title", "Bimtek",
                "topic", "P2K2",
                "zone", "Asia/Makassar",
                "firstDay", "2025-08-12",
                "lastDay", "2025-08-13",
                "requiredAttendancePercent", 50));
        String training = as(OFFICER)
                .body(body)
                .post("/v1/trainings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        invite(OFFICER, training, workers).statusCode(201);
        var first = session(training, 12);
        var second = session(training, 13);
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(OFFICER, training, first, workers.subList(0, 1)).statusCode(200);
        attend(OFFICER, training, second, List.of()).statusCode(200);
        walk(OFFICER, training, "COMPLETED", "CLOSED");

        as(OFFICER)
                .get("/v1/trainings/{id}/participants", training)
                .then()
                .body("items.status", contains("COMPLETED", "NOT_COMPLETED"));
        as(OFFICER).get("/v1/trainings/" + training).then().body("actions", empty());
    }

    @Test
    void a_cancelled_session_is_not_missed_by_anybody() {
        var workers = Workforce.facilitators("52.08", 1);
        var training = ongoing(workers);
        var held = session(training, 12);
        var cancelled = session(training, 13);
        attend(OFFICER, training, held, workers).statusCode(200);
        as(OFFICER)
                .body(Map.of("reason", "Listrik padam"))
                .post("/v1/trainings/{id}/sessions/{session}/cancellation", training, cancelled)
                .then()
                .statusCode(200);

        walk(OFFICER, training, "COMPLETED");

        as(OFFICER)
                .get("/v1/trainings/{id}/participants", training)
                .then()
                .body("items[0].status", equalTo("COMPLETED"))
                .body("items[0].sessions", equalTo(1));
    }

    @Test
    void the_attendance_of_a_foreign_training_does_not_exist() {
        var training = ongoing(List.of());
        var session = session(training, 12);

        as("officer-17.06")
                .get("/v1/trainings/{id}/sessions/{session}/attendance", training, session)
                .then()
                .statusCode(404);
        as("officer-17.06")
                .header("If-Match", "*")
                .body(Map.of("present", List.of()))
                .put("/v1/trainings/{id}/sessions/{session}/attendance", training, session)
                .then()
                .statusCode(404);
    }

    private static String ongoing(List<UUID> workers) {
        var training = plan(OFFICER, "52.08", "Bimtek");
        if (!workers.isEmpty()) {
            invite(OFFICER, training, workers).statusCode(201);
        }
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        return training;
    }

    private static String session(String training, int day) {
        return addSession(
                OFFICER, training, "2025-08-%dT08:00:00".formatted(day), "2025-08-%dT11:00:00".formatted(day), 4);
    }

    private static String[] texts(List<UUID> workers) {
        return workers.stream().map(UUID::toString).toArray(String[]::new);
    }
}
