package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Searches logs, events and answers for the personal numbers that were used: none may be found. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PrivacyTest {

    /** A NIK that is well formed and nobody's: its serial number is of this test alone. */
    private static final String NIK = "1706014107859876";

    private static final String NAME = "Nama Rahasia Uji Privasi";

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("(?<![0-9a-fA-F.-])[0-9]{16}(?![0-9a-fA-F-])");

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    @Order(1)
    void a_worker_with_a_nik_is_registered_looked_up_and_refused_in_many_ways() {
        var number = "PRIVACY-" + System.nanoTime();
        var worker = post("/v1/workers", worker(number, NIK));
        assertEquals(201, worker.status(), worker::toString);
        assertFalse(worker.body().contains(NIK));

        // Each of these holds the number, is refused, and must not repeat it anywhere.
        assertEquals(409, post("/v1/workers", worker(number + "b", NIK)).status(), "the same NIK twice");
        assertEquals(400, post("/v1/workers", worker(number + "c", NIK + "7")).status(), "17 digits");
        assertEquals(
                400,
                post("/v1/workers", "{\"nik\": \"" + NIK + "\", \"name\": ").status(),
                "cut off");
        assertEquals(400, post("/v1/workers", "{\"ktp\": \"" + NIK + "\"}").status(), "unknown field");
        assertEquals(400, get("/v1/workers?nik=" + NIK).status(), "in an address");
        assertTrue(get("/v1/workers/" + NIK).status() >= 400, "as an id");
        var found = post("/v1/workers/searches", "{\"nik\": \"" + NIK + "\"}");
        assertEquals(200, found.status(), found::toString);
    }

    @Test
    @Order(2)
    void a_file_with_personal_numbers_is_refused_without_repeating_them() {
        var refused = suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figure-imports"))
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString("nik,nama,jumlah\n" + NIK + ",X,1\n")),
                suite.token("officer"));
        assertTrue(refused.status() >= 400 && refused.status() < 500, refused::toString);
    }

    @Test
    @Order(3)
    void no_log_knows_them() throws IOException {
        var searched = 0;
        for (var log : logs()) {
            var text = Files.readString(log, StandardCharsets.UTF_8);
            assertFalse(text.contains(NIK), log + " holds the NIK");
            assertFalse(text.contains(NAME), log + " holds the name");
            assertFalse(SIXTEEN_DIGITS.matcher(text).find(), log + " holds a number of 16 digits");
            searched++;
        }
        assertTrue(searched >= suite.services().size(), "no log was searched");
    }

    @Test
    @Order(4)
    void no_event_knows_them() {
        for (var service : suite.services()) {
            var events = suite.events(service, "");
            assertFalse(events.isEmpty(), service + " told nothing");
            for (var event : events) {
                assertFalse(event.toString().contains(NIK));
                assertFalse(event.toString().contains(NAME));
                assertFalse(SIXTEEN_DIGITS.matcher(event.toString()).find(), event::toString);
            }
        }
    }

    @Test
    @Order(5)
    void no_answer_of_the_whole_run_repeats_the_number() {
        var answers = suite.answers();
        assertFalse(answers.isEmpty());
        answers.forEach(answer -> assertFalse(answer.contains(NIK), "an answer holds the NIK"));
    }

    @Test
    @Order(6)
    void no_metric_knows_them() {
        for (var service : suite.services()) {
            var metrics = suite.get(suite.base(service) + "/q/metrics", null).body();
            assertTrue(metrics.contains("http_server"), service + " measures nothing");
            assertFalse(metrics.contains(NIK));
        }
    }

    /** The services' logs, and what the tests of all modules printed. */
    private static List<Path> logs() throws IOException {
        var found = new ArrayList<Path>();
        try (var logs = Files.walk(RunningSuite.STATE.resolve("logs"))) {
            logs.filter(Files::isRegularFile).forEach(found::add);
        }
        for (var service : suite.services()) {
            var log = RunningSuite.ROOT.resolve(service + "-service/target/quarkus.log");
            if (Files.exists(log)) {
                found.add(log);
            }
        }
        return found;
    }

    private static String worker(String number, String nik) {
        return """
                {"office": "17.06", "number": "%s", "name": "%s", "nik": "%s"}""".formatted(number, NAME, nik);
    }

    private static HttpAnswer post(String path, String body) {
        return suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("workforce") + path))
                        .header("Content-Type", "application/json")
                        .header("X-Purpose", "ROSTER_ADMINISTRATION")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                suite.token("officer-17.06"));
    }

    private static HttpAnswer get(String path) {
        return suite.get(suite.base("workforce") + path, suite.token("officer-17.06"));
    }
}
