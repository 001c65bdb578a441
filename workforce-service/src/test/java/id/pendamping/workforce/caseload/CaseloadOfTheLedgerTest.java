package id.pendamping.workforce.caseload;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.body;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseloadOfTheLedgerTest {

    private static final String FIGURE_REPORTED = "id.pendamping.recipient.figure-reported.v1";
    private static final String COUNTS_CHANGED = "id.pendamping.recipient.counts-changed.v1";

    @Inject
    Bus bus;

    @Test
    void the_list_of_a_regency_counts_there_and_in_each_of_its_districts() {
        tell(counts("17.05", 2025, 4, 900, 12));
        becomes(() -> families("17.05", "") != null);
        caseload("17.05", "")
                .body("families", equalTo(900))
                .body("familyBasis", equalTo("LEDGER"))
                .body("period", equalTo("2025-T4"))
                .body("publication", equalTo(12))
                .body("source", nullValue())
                .body("citation", nullValue());
        caseload("17.05.01", "").body("families", equalTo(900)).body("familyBasis", equalTo("LEDGER"));
        // Its list stands, and names nobody there.
        caseload("17.05.02", "").body("families", equalTo(0)).body("familyBasis", equalTo("LEDGER"));
        caseload("17", "").body("families", nullValue());
    }

    @Test
    void of_list_and_figure_the_newer_counts_and_of_one_period_the_list() {
        tell(counts("17.07", 2024, 2, 200, 3));
        tell(figure("17.07", 2024, 3, 300));
        becomes(() -> Integer.valueOf(300).equals(families("17.07", "")));
        caseload("17.07", "")
                .body("familyBasis", equalTo("REPORTED"))
                .body("period", equalTo("2024-T3"))
                .body("publication", nullValue());

        tell(counts("17.07", 2024, 3, 310, 4));
        becomes(() -> Integer.valueOf(310).equals(families("17.07", "")));
        caseload("17.07", "").body("familyBasis", equalTo("LEDGER"));

        // A figure of a year says no stage, so none that is later than the list's.
        tell(figure("17.07", 2025, null, 400));
        becomes(() -> Integer.valueOf(400).equals(families("17.07", "")));
        caseload("17.07", "").body("familyBasis", equalTo("REPORTED")).body("period", equalTo("2025"));
        tell(counts("17.07", 2025, 1, 410, 5));
        becomes(() -> Integer.valueOf(410).equals(families("17.07", "")));
        caseload("17.07", "&year=2024").body("families", equalTo(310)).body("period", equalTo("2024-T3"));
    }

    @Test
    void a_list_that_is_taken_back_gives_way_however_late_it_is_heard_of() {
        tell(figure("17.08", 2025, 4, 500));
        tell(counts("17.08", 2025, 4, 510, 7));
        becomes(() -> Integer.valueOf(510).equals(families("17.08", "")));

        tell(counts("17.08", 2025, 4, 0, 9)
                .putNull("standing")
                .put("districts", new JsonArray())
                .put("exits", new JsonArray()));
        becomes(() -> Integer.valueOf(500).equals(families("17.08", "")));
        caseload("17.08", "").body("familyBasis", equalTo("REPORTED"));
        caseload("17.08.01", "").body("families", nullValue());

        // A publication from before the reversal, delivered behind it; the mark tells when it was handled.
        tell(counts("17.08", 2025, 4, 520, 8));
        tell(counts("17.08", 2024, 4, 410, 6));
        becomes(() -> Integer.valueOf(410).equals(families("17.08", "&year=2024")));
        caseload("17.08", "").body("families", equalTo(500)).body("familyBasis", equalTo("REPORTED"));
    }

    @Test
    void a_made_up_list_counts_for_nobody() {
        tell(counts("17.09", 2025, 4, 700, 2).put("sample", true));
        tell(counts("17.09", 2024, 4, 600, 1));
        becomes(() -> families("17.09", "") != null);
        caseload("17.09", "").body("families", equalTo(600)).body("period", equalTo("2024-T4"));
        caseload("17.09", "&year=2025").body("families", nullValue()).body("familyBasis", nullValue());
    }

    @Test
    void a_heavy_load_by_the_ledger_is_a_finding() {
        as("officer")
                .body(body(
                        "region",
                        "17.03",
                        "cadre",
                        "PKH_FACILITATOR",
                        "count",
                        10,
                        "referenceDate",
                        "2025",
                        "source",
                        "ANTARA"))
                .post("/v1/reported-headcounts")
                .then()
                .statusCode(201);
        tell(figure("17.03", 2025, 1, 2_000));
        becomes(() -> families("17.03", "") != null);
        as("viewer").get("/v1/findings?region=17.03").then().body("items", empty());

        tell(counts("17.03", 2025, 2, 5_000, 1));
        becomes(() -> Integer.valueOf(5_000).equals(families("17.03", "")));
        as("viewer")
                .get("/v1/findings?region=17.03")
                .then()
                .body("items.rule", contains("RATIO_OUTSIDE_BAND"))
                .body("items[0].facts.familiesPerWorker", equalTo(500));
    }

    // Two topics of events come by way of Kafka, and a busy machine takes its time.
    private static void becomes(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }

    private static Integer families(String region, String more) {
        return caseload(region, more).extract().path("families");
    }

    private static ValidatableResponse caseload(String region, String more) {
        return as("viewer")
                .get("/v1/caseloads?programme=PKH&region=" + region + more)
                .then()
                .statusCode(200);
    }

    /** The producer's sample, of another regency and period, with all families in its first district. */
    private static JsonObject counts(String regency, int year, int stage, long families, long publication) {
        var counts = Contract.sample("recipient-service", COUNTS_CHANGED)
                .put("region", regency)
                .put("year", year)
                .put("stage", stage)
                .put("publication", publication);
        counts.getJsonArray("districts")
                .getJsonObject(0)
                .put("region", regency + ".01")
                .put("closing", families);
        return counts;
    }

    private static JsonObject figure(String region, int year, Integer stage, long families) {
        return Contract.sample("recipient-service", FIGURE_REPORTED)
                .put("figureId", UUID.randomUUID().toString())
                .put("region", region)
                .put("year", year)
                .put("stage", stage)
                .put("value", families);
    }

    private void tell(JsonObject event) {
        if (event.containsKey("figureId")) {
            bus.tell("recipient.figures", FIGURE_REPORTED, event.getString("figureId"), event);
        } else {
            var subject = "%s/%s/%d/%d"
                    .formatted(
                            event.getString("programme"),
                            event.getString("region"),
                            event.getInteger("year"),
                            event.getInteger("stage"));
            bus.tell("recipient.counts", COUNTS_CHANGED, subject, event);
        }
    }
}
