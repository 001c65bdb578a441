package id.pendamping.workforce.privacy;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.register;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.pendamping.workforce.Bus;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

/** A NIK goes in, and nothing but a disclosure brings it out again. */
@QuarkusTest
class NikSilenceTest {

    private static final String NIK = "1501011708906543";

    @Inject
    Bus bus;

    @Test
    void no_answer_no_event_and_no_log_line_holds_a_nik() {
        var logged = new Lines();
        Logger.getLogger("").addHandler(logged);
        try {
            var answers = everythingThatTakesANik();
            await().until(() -> bus.told("workforce.workers").stream()
                    .anyMatch(event -> "Q-2".equals(event.body().getString("number"))));
            assertEquals(
                    List.of(),
                    answers.stream().filter(text -> text.contains(NIK)).toList());
            bus.told("workforce.workers")
                    .forEach(event -> assertFalse(event.text().contains(NIK)));
            assertEquals(
                    List.of(),
                    logged.lines.stream().filter(text -> text.contains(NIK)).toList());
        } finally {
            Logger.getLogger("").removeHandler(logged);
        }
    }

    private List<String> everythingThatTakesANik() {
        var answers = new ArrayList<String>();
        String id = keep(answers, register("officer-15.01", "15.01", "Q-1", NIK))
                .statusCode(201)
                .extract()
                .path("id");
        keep(answers, register("officer-15.02", "15.02", "Q-9", NIK)).statusCode(409);
        keep(answers, register("officer-15.01", "15.01", NIK, null)).statusCode(400);
        keep(answers, register("officer-15.01", "15.01", "Q-8", NIK + "1")).statusCode(400);
        keep(answers, register("officer-15.01", NIK, "Q-7", null)).statusCode(404);
        var tag = as("officer-15.01").get("/v1/workers/" + id).header("ETag");
        keep(
                        answers,
                        as("officer-15.01")
                                .header("If-Match", tag)
                                .body(body("number", "Q-2", "name", "Pekerja", "nik", NIK))
                                .put("/v1/workers/" + id)
                                .then())
                .statusCode(200);
        keep(answers, search(body("nik", NIK))).statusCode(200);
        keep(answers, search(body("nik", NIK, "name", "Pekerja"))).statusCode(400);
        keep(answers, search(body("name", NIK))).statusCode(200);
        keep(
                        answers,
                        as("officer-15.01")
                                .body("{\"workerId\":\"" + NIK + "\"}")
                                .post("/v1/assignments")
                                .then())
                .statusCode(400);
        keep(
                        answers,
                        as("officer-15.01")
                                .body("{\"office\":" + NIK)
                                .post("/v1/workers")
                                .then())
                .statusCode(400);
        keep(
                        answers,
                        as("officer-15.01")
                                .body(assignment(id, NIK, "15.01.01", "decree", NIK))
                                .post("/v1/assignments")
                                .then())
                .statusCode(404);
        keep(
                        answers,
                        as("officer-15.01")
                                .body(body("region", "15.01", "cadre", "TKSK", "source", "NIK " + NIK))
                                .post("/v1/reported-headcounts")
                                .then())
                .statusCode(400);
        keep(
                        answers,
                        as("officer-15.01")
                                .header("X-Purpose", "SUPERVISION")
                                .get("/v1/workers/" + id)
                                .then())
                .statusCode(200);
        return answers;
    }

    private static ValidatableResponse search(Map<String, ?> wanted) {
        return as("officer-15.01")
                .header("X-Purpose", "SUPERVISION")
                .body(wanted)
                .post("/v1/workers/searches")
                .then();
    }

    private static ValidatableResponse keep(List<String> answers, ValidatableResponse answer) {
        answers.add(answer.extract().asString());
        return answer;
    }

    /** What the log would print, stack traces and all. */
    private static final class Lines extends Handler {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternFormatter pattern = new PatternFormatter("%s%e");

        @Override
        public void publish(LogRecord line) {
            lines.add(pattern.format(org.jboss.logmanager.ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
