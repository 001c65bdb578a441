package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What a reported figure goes through on its way to the caseload when something dies: it arrives, once, with nobody's
 * help. Each test reports for a regency of its own.
 */
class FaultsTest {

    private static final Duration HEALED = Duration.ofSeconds(90);

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void a_figure_survives_the_death_of_its_service_between_commit_and_relay() {
        // Without a broker the relay cannot send, so the service dies with the event committed and unsent.
        suite.suite().stack().kafka().kill();
        assertEquals(201, report("17.01", 1234, UUID.randomUUID()).status());
        suite.suite().service("recipient").kill();
        suite.suite().stack().kafka().start();
        suite.suite().service("recipient").start();

        arrivesOnce("17.01", 1234);
    }

    @Test
    void figures_reported_while_the_broker_is_dead_arrive_in_order() {
        suite.suite().stack().kafka().kill();
        assertEquals(201, report("17.02", 100, UUID.randomUUID()).status());
        for (int revision = 2; revision <= 20; revision++) {
            assertTrue(report("17.02", 100 + revision, UUID.randomUUID()).status() < 300);
        }
        suite.suite().stack().kafka().start();

        arrives("17.02", 120);
        assertEquals(20, suite.events("recipient", "&region=17.02").size(), "one event per revision");
    }

    @Test
    void a_report_that_met_a_dead_database_is_refused_clearly_and_can_be_repeated() {
        var key = UUID.randomUUID();
        suite.suite().stack().postgres().kill();
        var refused = report("17.03", 77, key);
        suite.suite().stack().postgres().start();

        assertEquals(503, refused.status(), () -> refused.toString());
        assertTrue(refused.contentType().startsWith("application/problem+json"), refused::contentType);
        // Connections that died are noticed when they are first used, so the first tries may be refused too.
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> report("17.03", 77, key).status() == 201);
        arrivesOnce("17.03", 77);
    }

    private static HttpAnswer report(String region, long value, UUID key) {
        var body = """
                {"programme": "PKH", "region": "%s", "year": 2025, "indicator": "RECIPIENT_FAMILIES", "value": %d,
                 "unit": "FAMILY", "source": "system test"}""".formatted(region, value);
        return suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figures"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                suite.token("officer"));
    }

    private static void arrivesOnce(String region, long families) {
        arrives(region, families);
        assertEquals(1, suite.events("recipient", "&region=" + region).size(), "told once");
    }

    private static void arrives(String region, long families) {
        await().atMost(HEALED)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .until(() -> caseload(region).path("families").asLong() == families);
    }

    private static JsonNode caseload(String region) {
        return suite.get(
                        suite.base("workforce") + "/v1/caseloads?programme=PKH&region=" + region, suite.token("viewer"))
                .json();
    }
}
