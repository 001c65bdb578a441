package id.pendamping.workforce.caseload;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assign;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.newWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.Bus;
import id.pendamping.workforce.Contract;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CaseloadResourceTest {

    private static final String FIGURE_REPORTED = "id.pendamping.recipient.figure-reported.v1";

    @Inject
    Bus bus;

    @Inject
    Regions regions;

    @Test
    void the_caseload_of_mukomuko_comes_from_an_event_and_38_assignments() {
        var sample = Contract.sample("recipient-service", FIGURE_REPORTED);
        tell(sample);
        var villages = regions.inside(new RegionCode("17.06"), Level.VILLAGE);
        for (int facilitator = 0; facilitator < 38; facilitator++) {
            int each = facilitator;
            var covered = java.util.stream.IntStream.range(0, villages.size())
                    .filter(i -> i % 38 == each)
                    .mapToObj(i -> villages.get(i).code().value())
                    .toList();
            assign("officer-17.06", assignment(newWorker("17.06"), "PKH_FACILITATOR", "17.06", "coverage", covered))
                    .statusCode(201);
        }
        assign("officer-17.06", assignment(newWorker("17.06"), "REGENCY_COORDINATOR", "17.06"))
                .statusCode(201);
        await().until(() -> families("17.06") != null);
        as("viewer-17.06")
                .get("/v1/caseloads?region=17.06&programme=PKH")
                .then()
                .body("region.name", equalTo("Kabupaten Mukomuko"))
                .body("programme.code", equalTo("PKH"))
                .body("period", equalTo("2025"))
                .body("workers", equalTo(38))
                .body("families", equalTo(6741))
                .body("familyBasis", equalTo("REPORTED"))
                .body("familiesPerWorker", equalTo(177.39f))
                .body("districts", equalTo(15))
                .body("familiesPerDistrict", equalTo(449.4f))
                .body("workersPerDistrict", equalTo(2.53f))
                .body("band.lower", equalTo(150))
                .body("band.upper", equalTo(350))
                .body("band.position", equalTo("WITHIN"))
                .body("workerBasis", equalTo("ASSIGNMENTS"));
        as("viewer-17.06").get("/v1/findings?region=17.06").then().body("items", org.hamcrest.Matchers.empty());
        as("viewer-17.06")
                .get("/v1/coverage?region=17.06&covered=true&includeTotal=true")
                .then()
                .body("total", equalTo(151));
    }

    @Test
    void of_revisions_the_latest_counts_in_whatever_order_they_come() {
        tell(figure("17.01", 2024, 500, 2));
        await().until(() -> families("17.01") != null);
        var first = figure("17.01", 2024, 400, 1);
        tell(first);
        tell(figure("17.01", 2023, 9_000, 1).put("figureId", UUID.randomUUID().toString()));
        tell(figure("17.01", 2025, 700, 1).put("figureId", UUID.randomUUID().toString()));
        await().until(() -> Integer.valueOf(700).equals(families("17.01")));
        as("viewer")
                .get("/v1/caseloads?region=17.01&programme=PKH&year=2024")
                .then()
                .body("families", equalTo(500));
    }

    @Test
    void what_nobody_told_stays_unknown() {
        as("viewer-17.02")
                .get("/v1/caseloads?region=17.02&programme=BPNT")
                .then()
                .body("programme.code", equalTo("SEMBAKO"))
                .body("period", nullValue())
                .body("workers", nullValue())
                .body("families", nullValue())
                .body("familiesPerWorker", nullValue())
                .body("workerBasis", nullValue())
                .body("band", nullValue());
        as("viewer-17.02")
                .get("/v1/caseloads?region=17.03&programme=PKH")
                .then()
                .statusCode(404);
        as("viewer-17.02")
                .get("/v1/caseloads?region=17.02&programme=XYZ")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/workforce/programme-unknown"))
                .body("violations[0].field", equalTo("programme"));
        as("viewer-17.02")
                .get("/v1/caseloads?region=17.02")
                .then()
                .statusCode(400)
                .body("violations.field", contains("programme"));
    }

    @Test
    void without_assignments_the_reported_headcount_counts_and_a_heavy_load_is_a_finding() {
        as("officer")
                .body(body(
                        "region",
                        "17.04",
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
        tell(figure("17.04", 2025, 4_000, 1));
        await().until(() -> families("17.04") != null);
        as("viewer")
                .get("/v1/caseloads?region=17.04&programme=PKH")
                .then()
                .body("workers", equalTo(10))
                .body("workerBasis", equalTo("HEADCOUNT"))
                .body("familiesPerWorker", equalTo(400))
                .body("band.position", equalTo("ABOVE"));
        as("viewer")
                .get("/v1/findings?region=17.04")
                .then()
                .body("items.rule", contains("RATIO_OUTSIDE_BAND"))
                .body("items[0].facts.familiesPerWorker", equalTo(400));
    }

    private Integer families(String region) {
        return as("viewer")
                .get("/v1/caseloads?region=" + region + "&programme=PKH")
                .path("families");
    }

    private JsonObject figure(String region, int year, long families, int revision) {
        return Contract.sample("recipient-service", FIGURE_REPORTED)
                .put(
                        "figureId",
                        UUID.nameUUIDFromBytes((region + year).getBytes()).toString())
                .put("region", region)
                .put("year", year)
                .put("value", families)
                .put("revision", revision);
    }

    private void tell(JsonObject figure) {
        bus.tell("recipient.figures", FIGURE_REPORTED, figure.getString("figureId"), figure);
    }
}
