package id.pendamping.workforce.finding;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.assign;
import static id.pendamping.workforce.Api.assignment;
import static id.pendamping.workforce.Api.body;
import static id.pendamping.workforce.Api.newWorker;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FindingResourceTest {

    @Test
    void the_printed_numbers_of_lombok_utara_are_flagged_and_left_as_they_are() {
        report("52.08", "TKSK", 43);
        report("52.08", "TKSM", 5);
        report("52.08", "PSM", null);
        as("viewer-52.08")
                .header("Accept-Language", "en")
                .get("/v1/findings?region=52.08")
                .then()
                .statusCode(200)
                .body("next", equalTo(null))
                .body("items", hasSize(2))
                .body("items.rule", contains("COUNTS_LOOK_SWAPPED", "MORE_WORKERS_THAN_REGIONS"))
                .body("items.cadre.code", contains("TKSM", "TKSK"))
                .body("items[0].facts.workers", equalTo(5))
                .body("items[0].facts.regions", equalTo(43))
                .body("items[0].facts.otherWorkers", equalTo(43))
                .body("items[0].sentence", containsString("5 TKSM and 43 TKSK"))
                .body("items[1].severity", equalTo("ERROR"))
                .body("items[1].sentence", containsString("43 TKSK were reported for 5 districts"))
                .body("items[1].facts.source", equalTo("radarntb.com 2024-02-22"));
        as("viewer-52.08")
                .get("/v1/findings?region=52.08&rule=MORE_WORKERS_THAN_REGIONS")
                .then()
                .body("items", hasSize(1))
                .body("items[0].sentence", containsString("dilaporkan 43 TKSK untuk 5 kecamatan"));
        as("viewer-52.08").get("/v1/reported-headcounts?cadre=TKSK").then().body("items.count", contains(43));
        as("viewer-52.07").get("/v1/findings?region=52.08").then().statusCode(404);
        as("viewer-52.07").get("/v1/findings").then().body("items", empty());
    }

    @Test
    void villages_without_a_companion_are_told_by_district_where_coverage_is_kept() {
        as("viewer-13.01").get("/v1/findings?region=13.01").then().body("items", empty());
        assign("officer", assignment(newWorker("13.01"), "PKH_FACILITATOR", "13.01", "coverage", List.of("13.01.01")))
                .statusCode(201);
        as("viewer-13.01")
                .get("/v1/findings?region=13.01&rule=VILLAGE_WITHOUT_COMPANION&limit=200")
                .then()
                .body("items.region.code", not(hasItem("13.01.01")))
                .body("items.region.code", hasItem("13.01.02"))
                .body("items[0].facts.examples", not(empty()));
        as("viewer-13.01")
                .get("/v1/coverage?region=13.01.01&covered=false")
                .then()
                .body("items", empty());
        as("viewer-13.01.02")
                .get("/v1/coverage?region=13.01.02&limit=1")
                .then()
                .body("items[0].companions", equalTo(0));
        as("viewer-13.01.01")
                .get("/v1/coverage?region=13.01.01&limit=1")
                .then()
                .body("items[0].companions", equalTo(1));
    }

    @Test
    void one_person_in_two_cadres_is_flagged_not_refused() {
        var worker = newWorker("13.02");
        assign("officer", assignment(worker, "TKSK", "13.02.03")).statusCode(201);
        assign("officer", assignment(worker, "PSM", "13.02.03.2001")).statusCode(201);
        as("viewer-13.02")
                .get("/v1/findings?region=13.02")
                .then()
                .body("items.rule", contains("WORKER_IN_TWO_CADRES"))
                .body("items[0].facts.workerId", equalTo(worker))
                .body("items[0].facts.cadres.code", contains("PSM", "TKSK"));
    }

    private static void report(String region, String cadre, Integer count) {
        as("officer")
                .body(body(
                        "region",
                        region,
                        "cadre",
                        cadre,
                        "count",
                        count,
                        "referenceDate",
                        "2024-02-22",
                        "source",
                        "radarntb.com 2024-02-22"))
                .post("/v1/reported-headcounts")
                .then()
                .statusCode(201);
    }
}
