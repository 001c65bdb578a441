package id.pendamping.recipient.period;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeriodResourceTest {

    @Test
    void everybody_may_read_from_which_register_the_lists_of_a_stage_were_made() {
        anonymous()
                .queryParam("programme", "pkh")
                .get("/v1/periods")
                .then()
                .statusCode(200)
                .body("items.findAll { it.year == 2023 }.regime.code", hasItem("DTKS"))
                .body("items.find { it.year == 2025 && it.stage == 1 }.regime.code", equalTo("DTKS"))
                .body("items.find { it.year == 2025 && it.stage == 2 }.regime.code", equalTo("DTSEN"))
                .body(
                        "items.find { it.year == 2025 && it.stage == 2 }.regime.legalBasis",
                        containsString("Inpres 4/2025"));
    }

    @Test
    void a_list_can_be_read_page_by_page() {
        var first = anonymous()
                .queryParam("limit", 2)
                .queryParam("programme", "PKH")
                .get("/v1/periods")
                .then();
        first.body("items.size()", equalTo(2)).header("Link", containsString("rel=\"next\""));

        anonymous()
                .queryParam("limit", 200)
                .queryParam("programme", "PKH")
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/periods")
                .then()
                .body("items[0].stage", equalTo(5))
                .body("next", nullValue());
        anonymous()
                .queryParam("after", first.extract().<String>path("next"))
                .get("/v1/periods")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/cursor-foreign"));
    }

    @Test
    void a_steward_records_a_stage_once() {
        var location = record("steward", 2026, 1, "2026-01-01", "2026-03-31")
                .statusCode(201)
                .extract()
                .header("Location");
        anonymous().get(location).then().statusCode(200).body("regime.code", equalTo("DTSEN"));

        record("steward", 2026, 1, "2026-04-01", "2026-06-30")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/period-exists"));
        record("steward", 2026, 2, "2026-03-31", "2026-06-30")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/period-overlaps"));
        record("steward", 2026, 2, "2026-06-30", "2026-04-01")
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/period-backwards"))
                .body("violations[0].field", equalTo("lastDay"));
        record("officer", 2026, 2, "2026-04-01", "2026-06-30").statusCode(403);
        anonymous()
                .get("/v1/periods/019f2a53-5a00-7000-8000-000000000001")
                .then()
                .statusCode(404);
    }

    @Test
    void a_steward_corrects_the_days_of_a_stage_but_not_which_it_is() {
        var location = record("steward", 2141, 1, "2141-01-01", "2141-03-31")
                .statusCode(201)
                .extract()
                .header("Location");
        record("steward", 2141, 2, "2141-04-01", "2141-06-30").statusCode(201);
        var tag = anonymous().get(location).then().extract().header("ETag");

        change("steward", location, body(2141, 1, "2141-01-01", "2141-02-28"), null)
                .statusCode(428);
        change("officer", location, body(2141, 1, "2141-01-01", "2141-02-28"), tag)
                .statusCode(403);
        change("steward-52.08", location, body(2141, 1, "2141-01-01", "2141-02-28"), tag)
                .statusCode(403);
        change("steward", location, body(2141, 1, "2141-01-01", "2141-04-01"), tag)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/period-overlaps"));
        change("steward", location, body(2141, 3, "2141-01-01", "2141-02-28"), tag)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/period-identity-fixed"))
                .body("violations[0].field", equalTo("stage"))
                .body("violations[0].remedy", notNullValue());
        change("steward", location, body(2141, 1, "2141-02-28", "2141-01-01"), tag)
                .statusCode(400);
        change("steward", location, body(2141, 1, "2141-01-01", "2141-02-28"), tag)
                .statusCode(200)
                .body("lastDay", equalTo("2141-02-28"));
        change("steward", location, body(2141, 1, "2141-01-01", "2141-02-27"), tag)
                .statusCode(412);
    }

    private static ValidatableResponse change(
            String client, String location, Map<String, Object> body, String ifMatch) {
        var request = as(client).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(location)
                .then();
    }

    private static ValidatableResponse record(String client, int year, int stage, String first, String last) {
        return as(client)
                .contentType(ContentType.JSON)
                .body(body(year, stage, first, last))
                .post("/v1/periods")
                .then();
    }

    private static Map<String, Object> body(int year, int stage, String first, String last) {
        return new HashMap<>(Map.of(
                "programme",
                "BPNT",
                "year",
                year,
                "stage",
                stage,
                "firstDay",
                first,
                "lastDay",
                last,
                "source",
                "test"));
    }
}
