package id.pendamping.training.participation;

import static id.pendamping.training.Office.addSession;
import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.attend;
import static id.pendamping.training.Office.invite;
import static id.pendamping.training.Office.move;
import static id.pendamping.training.Office.plan;
import static id.pendamping.training.Office.walk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.training.AtOnce;
import id.pendamping.training.Workforce;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ParticipantTest {

    private static final String OFFICER = "officer-52.08";

    @Test
    void workers_of_the_roster_are_added_in_the_order_asked() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 3);

        invite(OFFICER, training, workers)
                .statusCode(201)
                .header("Location", equalTo("/v1/trainings/" + training + "/participants"))
                .body("items.workerId", contains(texts(workers)))
                .body("items[0].status", equalTo("INVITED"))
                .body("items[0].statusLabel", equalTo("Diundang"))
                .body("items[0].number", notNullValue())
                .body("items[0].cadres", contains("PKH_FACILITATOR"));
        as("viewer-52.08")
                .get("/v1/trainings/{id}/participants?includeTotal=true", training)
                .then()
                .statusCode(200)
                .body("items.workerId", contains(texts(workers)))
                .body("total", equalTo(3));
        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.participants", equalTo(3));
    }

    @Test
    void each_worker_that_cannot_be_added_is_named_by_its_place_and_nobody_is_added() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 2);
        var foreign = Workforce.facilitators("17.06", 1).getFirst();

        invite(OFFICER, training, List.of(workers.get(0), foreign, workers.get(1), UUID.randomUUID()))
                .statusCode(404)
                .body("type", equalTo("/problems/training/worker-unknown"))
                .body("title", equalTo("Petugas itu tidak ada dalam daftar"))
                .body("violations.field", contains("workerIds[1]", "workerIds[3]"));
        invite(OFFICER, training, List.of(workers.get(0), workers.get(1), workers.get(0)))
                .statusCode(400)
                .body("type", equalTo("/problems/training/worker-twice"))
                .body("violations.field", contains("workerIds[2]"));
        as(OFFICER).get("/v1/trainings/{id}/participants", training).then().body("items", empty());

        invite(OFFICER, training, List.of(workers.get(1))).statusCode(201);
        invite(OFFICER, training, workers)
                .statusCode(409)
                .body("type", equalTo("/problems/training/worker-there"))
                .body("violations.field", contains("workerIds[1]"));
        as(OFFICER).get("/v1/trainings/{id}/participants", training).then().body("items.size()", equalTo(1));
    }

    @Test
    void two_officers_who_add_the_same_worker_at_once_add_it_once() throws Exception {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 20);
        var backwards = workers.reversed();

        var answers = AtOnce.of(
                6,
                i -> invite(OFFICER, training, i % 2 == 0 ? workers : backwards)
                        .extract()
                        .statusCode());

        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
        as(OFFICER).get("/v1/trainings/" + training).then().body("counts.participants", equalTo(20));
    }

    @Test
    void the_same_request_sent_twice_is_done_once() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 1);
        var key = UUID.randomUUID().toString();

        var ids = Stream.generate(() -> as(OFFICER)
                        .header("Idempotency-Key", key)
                        .body(Map.of("workerIds", workers))
                        .post("/v1/trainings/{id}/participants", training)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("items[0].id"))
                .limit(2)
                .toList();

        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void a_removed_worker_stays_with_the_reason_and_can_come_back() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var worker = Workforce.facilitators("52.08", 1);
        String place = invite(OFFICER, training, worker).extract().path("items[0].id");
        var path = "/v1/trainings/" + training + "/participants/" + place + "/removal";

        as(OFFICER)
                .body(Map.of("reason", "Bertugas di penyaluran"))
                .post(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("REMOVED"))
                .body("removalReason", equalTo("Bertugas di penyaluran"));
        as(OFFICER).body(Map.of("reason", "Lagi")).post(path).then().statusCode(409);

        as(OFFICER).get("/v1/trainings/{id}/participants", training).then().body("items", empty());
        as(OFFICER)
                .get("/v1/trainings/{id}/participants?status=REMOVED&includeTotal=true", training)
                .then()
                .body("items.id", contains(place))
                .body("total", equalTo(1));
        invite(OFFICER, training, worker).statusCode(201);
    }

    @Test
    void while_a_training_is_under_way_somebody_may_join_but_nobody_is_struck_off() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 2);
        String place =
                invite(OFFICER, training, workers.subList(0, 1)).extract().path("items[0].id");
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");

        invite(OFFICER, training, workers.subList(1, 2)).statusCode(201);
        as(OFFICER)
                .body(Map.of("reason", "Tidak datang"))
                .post("/v1/trainings/{id}/participants/{place}/removal", training, place)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/training/training-fixed"));
    }

    @Test
    void who_joins_while_the_training_is_completed_is_decided_about_or_refused() throws Exception {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 6);
        invite(OFFICER, training, workers.subList(0, 1)).statusCode(201);
        var session = addSession(OFFICER, training, "2025-08-12T08:00:00", "2025-08-12T11:00:00", 4);
        walk(OFFICER, training, "TENTATIVE", "SCHEDULED", "ONGOING");
        attend(OFFICER, training, session, workers.subList(0, 1)).statusCode(200);

        AtOnce.of(
                6,
                i -> (i == 0
                                ? move(OFFICER, training, "COMPLETED")
                                : invite(OFFICER, training, List.of(workers.get(i))))
                        .extract()
                        .statusCode());

        as(OFFICER)
                .get("/v1/trainings/{id}/participants", training)
                .then()
                .body("items.status", not(hasItem("INVITED")))
                .body("items.status", hasItem("COMPLETED"));
    }

    @Test
    void a_list_of_participants_is_read_page_by_page() {
        var training = plan(OFFICER, "52.08", "Bimtek");
        var workers = Workforce.facilitators("52.08", 5);
        invite(OFFICER, training, workers).statusCode(201);

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var request = as(OFFICER).queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/v1/trainings/{id}/participants", training)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.workerId"));
            after = page.path("next");
        } while (after != null);

        assertEquals(List.of(texts(workers)), seen);
    }

    @Test
    void the_participants_of_a_foreign_training_do_not_exist() {
        var training = plan(OFFICER, "52.08", "Bimtek");

        as("officer-17.06")
                .get("/v1/trainings/{id}/participants", training)
                .then()
                .statusCode(404);
        invite("officer-17.06", training, Workforce.facilitators("17.06", 1)).statusCode(404);
        invite("viewer-52.08", training, List.of(UUID.randomUUID())).statusCode(403);
    }

    private static String[] texts(List<UUID> workers) {
        return workers.stream().map(UUID::toString).toArray(String[]::new);
    }
}
