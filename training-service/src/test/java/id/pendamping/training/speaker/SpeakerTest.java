package id.pendamping.training.speaker;

import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.tag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.training.Workforce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpeakerTest {

    private static final String OFFICER = "officer-52.08";
    private static final String NAME = "Pejabat Contoh Sekali";

    @Test
    void the_name_is_shown_to_who_may_see_persons_and_says_why() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        String speaker = named(training)
                .statusCode(201)
                .body("name", nullValue())
                .extract()
                .path("id");
        var path = "/v1/trainings/" + training + "/speakers/" + speaker;

        as(OFFICER).get(path).then().body("name", nullValue()).body("institution", equalTo("BPS Lombok Utara"));
        as("viewer-52.08").header("X-Purpose", "SUPERVISION").get(path).then().body("name", nullValue());
        assertEquals(0, readsOf(speaker));
        as(OFFICER)
                .header("X-Purpose", "TRAINING_ADMINISTRATION")
                .get("/v1/trainings/{id}/speakers", training)
                .then()
                .body("items[0].name", equalTo(NAME))
                .body("items[0].roleLabel", equalTo("Narasumber"))
                .body("items[0].acting", equalTo(true));
        assertEquals(1, readsOf(speaker));
        as(OFFICER).header("X-Purpose", "CURIOSITY").get(path).then().statusCode(400);
    }

    @Test
    void a_speaker_is_counted_and_is_no_participant() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        named(training).statusCode(201);

        as(OFFICER)
                .get("/v1/trainings/" + training)
                .then()
                .body("counts.speakers", equalTo(1))
                .body("counts.participants", equalTo(0));
    }

    @Test
    void a_worker_is_speaker_or_participant_never_both() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 2);
        worker(training, workers.get(0))
                .statusCode(201)
                .body("workerId", equalTo(workers.get(0).toString()));

        worker(training, workers.get(0)).statusCode(409).body("type", equalTo("/problems/training/speaker-there"));
        invite(OFFICER, training, List.of(workers.get(1), workers.get(0)))
                .statusCode(409)
                .body("type", equalTo("/problems/training/worker-speaks"))
                .body("violations[0].field", equalTo("workerIds[1]"));
        invite(OFFICER, training, List.of(workers.get(1))).statusCode(201);
        worker(training, workers.get(1))
                .statusCode(409)
                .body("type", equalTo("/problems/training/speaker-participates"));
    }

    @Test
    void an_unknown_worker_and_one_of_another_office_are_the_same() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var foreign = Workforce.facilitators("17.06", 1).getFirst();

        worker(training, foreign).statusCode(404).body("violations[0].field", equalTo("workerId"));
        worker(training, UUID.randomUUID())
                .statusCode(404)
                .body("type", equalTo("/problems/training/speaker-worker-unknown"));
    }

    @Test
    void a_speaker_is_named_in_one_way() {
        var training = plan(OFFICER, "52.08", "Bimtek");

        as(OFFICER)
                .body(Map.of("institution", "BPS", "role", "GUEST"))
                .post("/v1/trainings/{id}/speakers", training)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/training/speaker-named-once"));
        as(OFFICER)
                .body(Map.of("name", NAME, "workerId", UUID.randomUUID(), "institution", "BPS", "role", "GUEST"))
                .post("/v1/trainings/{id}/speakers", training)
                .then()
                .statusCode(400)
                .body(not(containsString(NAME)));
        as(OFFICER)
                .body(Map.of("name", NAME, "institution", "BPS", "role", "SINGER"))
                .post("/v1/trainings/{id}/speakers", training)
                .then()
                .statusCode(400)
                .body(containsString("RESOURCE_PERSON"))
                .body(not(containsString(NAME)));
    }

    @Test
    void a_withdrawn_speaker_stays_with_the_reason_and_is_not_counted() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        String speaker = named(training).extract().path("id");
        var path = "/v1/trainings/" + training + "/speakers/" + speaker;

        as(OFFICER)
                .body(Map.of("reason", "Berhalangan"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnBecause", equalTo("Berhalangan"));

        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.speakers", equalTo(0));
        as(OFFICER)
                .body(Map.of("reason", "Lagi"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void a_speaker_is_edited_by_who_saw_the_latest_version() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        String speaker = named(training).extract().path("id");
        var path = "/v1/trainings/" + training + "/speakers/" + speaker;
        var seen = tag(OFFICER, path);
        var body = Map.of("name", NAME, "institution", "BPS Kabupaten Lombok Utara", "role", "GUEST");

        as(OFFICER)
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("role", equalTo("GUEST"))
                .body("acting", equalTo(false));
        as(OFFICER).header("If-Match", seen).body(body).put(path).then().statusCode(412);
        as("officer-17.06").header("If-Match", seen).body(body).put(path).then().statusCode(404);
    }

    private static ValidatableResponse named(String training) {
        return as(OFFICER)
                .body(Map.of(
                        "name", NAME, "institution", "BPS Lombok Utara", "role", "RESOURCE_PERSON", "acting", true))
                .post("/v1/trainings/{id}/speakers", training)
                .then();
    }

    private static ValidatableResponse worker(String training, UUID worker) {
        return as(OFFICER)
                .body(Map.of("workerId", worker, "institution", "Dinas Sosial", "role", "RESOURCE_PERSON"))
                .post("/v1/trainings/{id}/speakers", training)
                .then();
    }

    private static long readsOf(String speaker) {
        return Workforce.count("select count(*) from audit_entry where action = 'READ' and item_id = ?", speaker);
    }
}
