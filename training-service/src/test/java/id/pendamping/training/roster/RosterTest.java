package id.pendamping.training.roster;

import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Workforce.awaitKnown;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.training.Workforce;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RosterTest {

    /** The contract as its owner keeps it. */
    private static final Path SAMPLES = Path.of("../workforce-service/src/main/resources/META-INF/resources/schemas");

    @Test
    void the_samples_of_workforce_service_are_understood() throws IOException {
        var registered = sample("id.pendamping.workforce.worker-registered.v1");
        var started = sample("id.pendamping.workforce.assignment-started.v1");

        var worker = tell("workforce.workers", "id.pendamping.workforce.worker-registered.v1", registered, "workerId");
        awaitKnown("roster_worker", List.of(worker));
        tell(
                "workforce.workers",
                "id.pendamping.workforce.worker-changed.v1",
                sample("id.pendamping.workforce.worker-changed.v1"),
                "workerId");
        var assignment =
                tell("workforce.assignments", "id.pendamping.workforce.assignment-started.v1", started, "assignmentId");
        awaitKnown("roster_assignment", List.of(assignment));
        var ended = sample("id.pendamping.workforce.assignment-ended.v1");
        tell("workforce.assignments", "id.pendamping.workforce.assignment-ended.v1", ended, "assignmentId");
        await().atMost(30, SECONDS)
                .until(() -> Workforce.count(
                                "select count(*) from roster_assignment where id = ? and to_day is not null",
                                UUID.fromString(ended.get("assignmentId").asText()))
                        == 1);
    }

    @Test
    void a_worker_can_be_chosen_a_moment_after_workforce_service_told_it() {
        var training = plan("officer", "11.01", "Bimtek");
        var number = "PKH-" + UUID.randomUUID();
        var worker = Workforce.register("11.01", number);
        awaitKnown("roster_worker", List.of(worker));
        awaitKnown("roster_assignment", List.of(Workforce.assign(worker, "11.01", "TKSK", List.of("11.01.01"))));

        as("officer-11.01")
                .get("/v1/trainings/{id}/roster?cadre=TKSK&includeTotal=true", training)
                .then()
                .statusCode(200)
                .body("items[0].workerId", equalTo(worker.toString()))
                .body("items[0].number", equalTo(number))
                .body("items[0].office", equalTo("11.01"))
                .body("items[0].cadres", contains("TKSK"))
                .body("items[0].name", nullValue())
                .body("total", equalTo(1));
        invite("officer-11.01", training, List.of(worker)).statusCode(201).body("items[0].cadres", contains("TKSK"));
        as("officer-11.01")
                .get("/v1/trainings/{id}/roster?cadre=TKSK", training)
                .then()
                .body("items", empty());
    }

    @Test
    void an_assignment_may_come_before_its_worker() {
        var training = plan("officer", "11.02", "Bimtek");
        var worker = UUID.randomUUID();
        awaitKnown("roster_assignment", List.of(Workforce.assign(worker, "11.02", "PSM", List.of("11.02.01.2001"))));
        as("officer-11.02").get("/v1/trainings/{id}/roster", training).then().body("items", empty());

        Workforce.tellWorker(worker, "11.02", "PSM-1", Workforce.nextSequence());
        awaitKnown("roster_worker", List.of(worker));

        as("officer-11.02")
                .get("/v1/trainings/{id}/roster", training)
                .then()
                .body("items.workerId", contains(worker.toString()))
                .body("items[0].cadres", contains("PSM"));
    }

    @Test
    void an_event_that_comes_late_changes_nothing() {
        var worker = UUID.randomUUID();
        var early = Workforce.nextSequence();
        var late = Workforce.nextSequence();
        Workforce.tellWorker(worker, "11.03", "NEW", late);
        Workforce.tellWorker(worker, "11.03", "OLD", early);
        var after = Workforce.register("11.03", "AFTER");
        awaitKnown("roster_worker", List.of(worker));
        awaitKnown("roster_worker", List.of(after));
        var training = plan("officer", "11.03", "Bimtek");

        as("officer-11.03")
                .get("/v1/trainings/{id}/roster", training)
                .then()
                .body("items.find { it.workerId == '%s' }.number".formatted(worker), equalTo("NEW"));
    }

    @Test
    void a_roster_is_narrowed_to_where_somebody_serves() {
        var training = plan("officer", "11.04", "Bimtek");
        var here = Workforce.register("11.04", "HERE");
        var there = Workforce.register("11.04", "THERE");
        var everywhere = Workforce.register("11.04", "EVERYWHERE");
        var ended = Workforce.register("11.04", "ENDED");
        var over = UUID.randomUUID();
        Workforce.tellAssignment(
                over, ended, "11.04", "PKH_FACILITATOR", "11.04", List.of("11.04.01.2003"), "2024-12-31");
        awaitKnown("roster_worker", List.of(here, there, everywhere, ended));
        awaitKnown(
                "roster_assignment",
                List.of(
                        over,
                        Workforce.assign(here, "11.04", "PKH_FACILITATOR", List.of("11.04.01.2003")),
                        Workforce.assign(there, "11.04", "PKH_FACILITATOR", List.of("11.04.02.2001")),
                        Workforce.assign(everywhere, "11.04", "REGENCY_COORDINATOR", List.of())));

        as("officer-11.04")
                .get("/v1/trainings/{id}/roster?region=11.04.01", training)
                .then()
                .statusCode(200)
                .body("items.number", contains("EVERYWHERE", "HERE"));
        as("officer-11.04")
                .get("/v1/trainings/{id}/roster?region=11.04.01.2003&cadre=PKH_FACILITATOR", training)
                .then()
                .body("items.number", contains("HERE"));
        as("officer-11.04")
                .get("/v1/trainings/{id}/roster", training)
                .then()
                .body("items.number", contains("ENDED", "EVERYWHERE", "HERE", "THERE"))
                .body("items[0].cadres", empty());
        String next = as("officer-11.04")
                .get("/v1/trainings/{id}/roster?limit=3", training)
                .then()
                .extract()
                .path("next");
        as("officer-11.04")
                .queryParam("after", next)
                .get("/v1/trainings/{id}/roster?limit=3", training)
                .then()
                .body("items.number", contains("THERE"));
        as("officer-11.04")
                .get("/v1/trainings/{id}/roster?region=52.08", training)
                .then()
                .statusCode(404);
    }

    @Test
    void an_office_does_not_see_the_workers_of_another() {
        var theirs = Workforce.facilitators("11.05", 1).getFirst();
        var training = plan("officer", "11", "Bimtek provinsi");

        as("officer-11")
                .get("/v1/trainings/{id}/roster?region=11.05", training)
                .then()
                .body("items.workerId", hasItem(theirs.toString()));
        as("officer-11.06").get("/v1/trainings/{id}/roster", training).then().statusCode(404);
        var own = plan("officer", "11.06", "Bimtek");
        as("officer-11.06")
                .get("/v1/trainings/{id}/roster", own)
                .then()
                .body("items.workerId", not(hasItems(theirs.toString())));
        invite("officer-11.06", own, List.of(theirs)).statusCode(404);
    }

    private static UUID tell(String topic, String type, JsonNode body, String subject) throws IOException {
        var id = body.get(subject).asText();
        Workforce.tell(topic, type, id, Workforce.nextSequence(), new ObjectMapper().writeValueAsBytes(body));
        return UUID.fromString(id);
    }

    private static JsonNode sample(String type) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(SAMPLES.resolve(type + ".sample.json")));
    }
}
