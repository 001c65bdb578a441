package id.pendamping.workforce.headcount;

import static id.pendamping.workforce.Api.as;
import static id.pendamping.workforce.Api.body;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeadcountResourceTest {

    @Test
    void a_number_is_recorded_once_and_another_for_the_same_is_a_revision() {
        String id = report("31.71", "TKSK", 8, "2024")
                .statusCode(201)
                .body("outcome", equalTo("RECORDED"))
                .extract()
                .path("id");
        report("31.71", "TKSK", 8, "2024")
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"))
                .body("id", equalTo(id));
        report("31.71", "TKSK", 9, "2024")
                .statusCode(200)
                .body("outcome", equalTo("REVISED"))
                .body("revision", equalTo(2));
        as("viewer-31.71")
                .get("/v1/reported-headcounts/" + id)
                .then()
                .body("count", equalTo(9))
                .body("unit", equalTo("WORKER"))
                .body("earlier.count", contains(8));
        report("31.71", "TKSK", 9, null).statusCode(201);
        report("31.71", "TKSK", 9, null).statusCode(200);
    }

    @Test
    void unknown_is_recorded_as_unknown() {
        report("31.72", "PSM", null, "2024-02-22").statusCode(201).body("count", nullValue());
        report("31.72", "PSM", null, "2024-02-22").statusCode(200).body("outcome", equalTo("UNCHANGED"));
        as("viewer-31.72").get("/v1/findings?region=31.72").then().body("items", empty());
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        report("31.73", "TKSK", -1, "2024").statusCode(400);
        report("31.73", "TKSK", 8, "February 2024")
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/reference-date-malformed"))
                .body("violations[0].field", equalTo("referenceDate"));
        report("31.73.01.1001", "TKSK", 1, "2024")
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/headcount-level"));
        report("31.99", "TKSK", 1, "2024").statusCode(404);
        as("officer-31.72")
                .body(headcount("31.73", "TKSK", 1, "2024"))
                .post("/v1/reported-headcounts")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse report(String region, String cadre, Integer count, String date) {
        return as("officer")
                .body(headcount(region, cadre, count, date))
                .post("/v1/reported-headcounts")
                .then();
    }

    private static Object headcount(String region, String cadre, Integer count, String date) {
        return body("region", region, "cadre", cadre, "count", count, "referenceDate", date, "source", "Dinas Sosial");
    }
}
