package id.pendamping.workforce.training;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.newWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrainingEventsTest {

    private static final String COMPLETED = "id.pendamping.training.participation-completed.v1";

    @Inject
    Bus bus;

    @Test
    void a_completed_participation_stands_on_the_workers_record_for_the_workers_office() {
        var worker = newWorker("17.05");
        var sample = Contract.sample("training-service", COMPLETED)
                .put("participationId", UUID.randomUUID().toString())
                .put("workerId", worker)
                .put("region", "17");
        bus.tell("training.participation", COMPLETED, sample.getString("participationId"), sample);
        await().until(() -> !as("viewer-17.05")
                .get("/v1/workers/" + worker)
                .<List<?>>path("trainings")
                .isEmpty());
        as("viewer-17.05")
                .get("/v1/workers/" + worker)
                .then()
                .body("trainings[0].title", equalTo(sample.getString("title")))
                .body("trainings[0].trainingId", equalTo(sample.getString("trainingId")))
                .body("trainings[0].sessionsAttended", equalTo(sample.getInteger("sessionsAttended")));
    }
}
