package id.pendamping.recipient.threshold;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThresholdResourceTest {

    @Test
    void each_kind_has_a_row_for_all_programmes_to_begin_with() {
        for (var kind : ThresholdKind.values()) {
            anonymous()
                    .queryParam("kind", kind)
                    .queryParam("limit", 200)
                    .get("/v1/thresholds")
                    .then()
                    .statusCode(200)
                    .body("items.kind", everyItem(equalTo(kind.name())))
                    .body("items.find { it.programme == null && it.firstDay == null }.source", notNullValue());
        }
        anonymous()
                .queryParam("kind", "SMALLEST_COUNT")
                .get("/v1/thresholds")
                .then()
                .body("items.find { it.firstDay == null }.smallestCount", equalTo(5))
                .body("items.find { it.firstDay == null }.percent", nullValue());
    }

    @Test
    void a_steward_sets_each_kind_from_a_day_on() {
        put("steward", Map.of("kind", "IMPLAUSIBLE_DROP", "percent", new BigDecimal("12.5"), "firstDay", "2151-01-01"))
                .statusCode(201)
                .body("kind", equalTo("IMPLAUSIBLE_DROP"))
                .body("percent", equalTo(new BigDecimal("12.5")));
        put("steward", Map.of("kind", "IMPLAUSIBLE_RISE", "percent", 250, "firstDay", "2151-01-01"))
                .statusCode(201);
        put("steward", Map.of("kind", "SMALLEST_COUNT", "smallestCount", 3, "firstDay", "2151-01-01"))
                .statusCode(201)
                .body("smallestCount", equalTo(3));
        put("steward", Map.of("percent", 11, "firstDay", "2151-01-01"))
                .statusCode(201)
                .body("kind", equalTo("SIGNIFICANT_CHANGE"));
        put("steward", Map.of("percent", 12, "firstDay", "2151-01-01")).statusCode(428);
    }

    @Test
    void nobody_publishes_a_count_below_three() {
        put("steward", Map.of("kind", "SMALLEST_COUNT", "smallestCount", 2, "firstDay", "2152-01-01"))
                .statusCode(400)
                .body("violations[0].field", equalTo("smallestCount"))
                .body("violations[0].reason", containsString("3"))
                .body("violations[0].remedy", containsString("3"));
    }

    @Test
    void each_kind_takes_its_own_value() {
        refused(Map.of("kind", "SMALLEST_COUNT", "percent", 5), "percent");
        refused(Map.of("kind", "SMALLEST_COUNT", "percent", 5, "smallestCount", 5), "percent");
        refused(Map.of("kind", "SMALLEST_COUNT"), "smallestCount");
        refused(Map.of("kind", "IMPLAUSIBLE_DROP"), "percent");
        refused(Map.of("kind", "IMPLAUSIBLE_DROP", "percent", 10, "smallestCount", 5), "smallestCount");
        refused(Map.of("kind", "IMPLAUSIBLE_DROP", "percent", new BigDecimal("100.01")), "percent");
        put("steward", Map.of("kind", "WHIM", "percent", 5))
                .statusCode(400)
                .body("violations[0].field", equalTo("kind"));
        put("officer", Map.of("percent", 5)).statusCode(403);
        put("steward-52.08", Map.of("percent", 5)).statusCode(403);
    }

    private static void refused(Map<String, ?> threshold, String field) {
        put("steward", threshold)
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/threshold-value"))
                .body("violations[0].field", equalTo(field))
                .body("violations[0].reason", containsString((String) threshold.get("kind")))
                .body("violations[0].remedy", notNullValue());
    }

    private static ValidatableResponse put(String client, Map<String, ?> different) {
        var body = new HashMap<String, Object>(Map.of("source", "test", "firstDay", "2153-01-01"));
        body.putAll(different);
        return as(client)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/thresholds")
                .then();
    }
}
