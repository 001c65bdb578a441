package id.pendamping.training.topic;

import static id.pendamping.training.Office.as;
import static id.pendamping.training.Office.tag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicTest {

    @Test
    void the_topics_that_the_offices_taught_are_there_in_both_languages() {
        as("viewer-52.08")
                .get("/v1/topics?includeTotal=true")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("DTSEN_OUTREACH", "RECIPIENT_PROBLEM_SOLVING", "P2K2"))
                .body("total", greaterThanOrEqualTo(10))
                .body("items.find { it.code == 'DTSEN_OUTREACH' }.label", equalTo("Sosialisasi DTSEN"));
        as("viewer-52.08")
                .header("Accept-Language", "en")
                .get("/v1/topics/DTSEN_OUTREACH")
                .then()
                .body("label", equalTo("Introduction of the DTSEN registry"))
                .body("retiredBecause", nullValue());
    }

    @Test
    void a_list_is_read_page_by_page() {
        String next = as("steward").get("/v1/topics?limit=3").then().extract().path("next");

        as("steward")
                .queryParam("after", next)
                .queryParam("limit", 3)
                .get("/v1/topics")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("items[0].code", equalTo("DISTRIBUTION_MONITORING"));
    }

    @Test
    void a_steward_adds_a_topic_once() {
        var code = newCode();
        add("steward", code).statusCode(201).header("Location", equalTo("/v1/topics/" + code));

        add("steward", code)
                .statusCode(409)
                .body("type", equalTo("/problems/training/topic-exists"))
                .body("violations[0].field", equalTo("code"));
    }

    @Test
    void the_topics_of_the_country_are_not_for_a_steward_of_one_region() {
        add("steward-52.08", newCode()).statusCode(403);
        add("officer", newCode()).statusCode(403);
    }

    @Test
    void a_topic_is_reworded_by_who_saw_its_latest_version() {
        var code = newCode();
        add("steward", code).statusCode(201);
        var seen = tag("steward", "/v1/topics/" + code);

        as("steward").body(wording(null)).put("/v1/topics/" + code).then().statusCode(428);
        as("steward")
                .header("If-Match", seen)
                .body(wording("Nobody asked for it"))
                .put("/v1/topics/" + code)
                .then()
                .statusCode(200)
                .body("retiredBecause", equalTo("Nobody asked for it"))
                .body("version", equalTo(1));
        as("steward")
                .header("If-Match", seen)
                .body(wording(null))
                .put("/v1/topics/" + code)
                .then()
                .statusCode(412);
    }

    @Test
    void what_a_topic_lacks_is_said_in_the_language_of_the_caller() {
        as("steward")
                .body(Map.of("code", "lower case", "labels", Map.of("id", " ")))
                .post("/v1/topics")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/training/invalid-request"))
                .body("violations.field", hasItems("code", "labels.id", "labels.en"));
        as("viewer").get("/v1/topics/NONE").then().statusCode(404).body("title", equalTo("Topik itu tidak ada"));
        as("viewer")
                .header("Accept-Language", "en")
                .get("/v1/topics/NONE")
                .then()
                .body("title", equalTo("There is no such topic"));
    }

    private static io.restassured.response.ValidatableResponse add(String client, String code) {
        return as(client)
                .body(Map.of("code", code, "labels", Map.of("id", "Topik uji", "en", "Test topic")))
                .post("/v1/topics")
                .then();
    }

    private static Map<String, Object> wording(String retiredBecause) {
        var labels = Map.of("id", "Topik uji", "en", "Test topic");
        return retiredBecause == null
                ? Map.of("labels", labels)
                : Map.of("labels", labels, "retiredBecause", retiredBecause);
    }

    private static String newCode() {
        return "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }
}
