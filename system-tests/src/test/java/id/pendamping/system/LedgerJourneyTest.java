package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a published list means to the other services. */
class LedgerJourneyTest {

    private static final Duration HEARD = Duration.ofSeconds(60);

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final ListOffice office = new ListOffice(suite, Regencies.take(1).getFirst());

    @Test
    void a_published_list_makes_the_caseload_and_its_reversal_takes_it_back() {
        report(2025, 170);
        becomes(170, "REPORTED");

        var families = new Families(office.region(), office.villages(10), 180);
        var list = office.open("PKH", 2025, 4);
        office.upload(list, families.table());
        office.submit(list);
        office.publish(list);
        becomes(180, "LEDGER");
        assertEquals("2025-T4", caseload().path("period").asText());

        office.revert(list);
        becomes(170, "REPORTED");
    }

    private void becomes(long families, String basis) {
        await().atMost(HEARD).untilAsserted(() -> {
            var caseload = caseload();
            assertEquals(families, caseload.path("families").asLong(), caseload::toString);
            assertEquals(basis, caseload.path("familyBasis").asText());
        });
    }

    private JsonNode caseload() {
        return suite.get(
                        suite.base("workforce") + "/v1/caseloads?programme=PKH&region=" + office.region(),
                        suite.token("viewer-" + office.region()))
                .json();
    }

    private void report(int year, long value) {
        var answer = suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figures"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                            {"programme": "PKH", "region": "%s", "year": %d, "indicator": "RECIPIENT_FAMILIES",
                             "value": %d, "unit": "FAMILY", "source": "uji"}""".formatted(office.region(), year, value))),
                suite.token("officer"));
        assertEquals(201, answer.status(), answer::toString);
    }
}
