package id.pendamping.training;

import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.walk;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What others can follow: the feed for systems, the trail for auditors. */
@QuarkusTest
class TrailTest {

    @Test
    void the_feed_tells_a_training_to_systems_that_may_see_its_region() {
        var id = plan("officer-52.08", "52.08", "Bimtek");
        walk("officer-52.08", id, "TENTATIVE");

        await().atMost(30, SECONDS)
                .untilAsserted(() -> as("system-52")
                        .get("/v1/training-feed?subject={id}", id)
                        .then()
                        .statusCode(200)
                        .body("data.status", contains("DRAFT", "TENTATIVE")));
        as("system-17")
                .get("/v1/training-feed?subject={id}", id)
                .then()
                .statusCode(200)
                .body("$", empty());
        as("officer-52.08").get("/v1/training-feed").then().statusCode(403);
    }

    @Test
    void an_auditor_sees_who_read_the_name_of_a_speaker_and_why() {
        var id = plan("officer-52.08", "52.08", "Bimtek");
        String speaker = as("officer-52.08")
                .body(Map.of("name", "Pejabat Contoh", "institution", "BPS", "role", "GUEST"))
                .post("/v1/trainings/{id}/speakers", id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("supervisor-52")
                .header("X-Purpose", "SUPERVISION")
                .get("/v1/trainings/{id}/speakers/{speaker}", id, speaker)
                .then()
                .statusCode(200)
                .body("name", equalTo("Pejabat Contoh"));

        as("auditor-52.08")
                .get("/v1/training-audit?itemType=speaker&itemId={id}", speaker)
                .then()
                .statusCode(200)
                .body("items.action", contains("READ", "CREATED"))
                .body("items.actor", contains("supervisor-52", "officer-52.08"))
                .body("items[0].purpose", equalTo("SUPERVISION"));
        as("auditor-17.06")
                .get("/v1/training-audit?itemType=speaker&itemId={id}", speaker)
                .then()
                .body("items", empty());
    }

    @Test
    void every_mark_of_attendance_that_changes_is_on_the_trail() {
        var officer = "officer-52.08";
        var workers = Workforce.facilitators("52.08", 2);
        var id = plan(officer, "52.08", "Bimtek");
        Office.invite(officer, id, workers).statusCode(201);
        var session = Office.addSession(officer, id, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        walk(officer, id, "TENTATIVE", "SCHEDULED", "ONGOING");
        Office.attend(officer, id, session, workers).statusCode(200);
        Office.attend("officer-52", id, session, workers.subList(0, 1)).statusCode(200);

        as("auditor-52.08")
                .get("/v1/training-audit?itemType=attendance&actor=officer-52")
                .then()
                .statusCode(200)
                .body("items.action", contains("CHANGED"));
    }
}
