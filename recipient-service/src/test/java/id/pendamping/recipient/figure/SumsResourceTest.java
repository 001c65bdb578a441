package id.pendamping.recipient.figure;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.published;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.Api.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SumsResourceTest {

    @BeforeEach
    void publish() {
        send("officer", published("lampung-barat")).statusCode(201).body("rejected", equalTo(0));
        send("officer", "Portal Satu Data", published("pidie-jaya-open-data-header"))
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    @Test
    void the_printed_total_of_lampung_barat_is_one_more_than_its_parts() {
        sums("18.04", "PKH", 2023)
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", containsString("public"))
                .body("published", equalTo(15601))
                .body("sumOfParts", equalTo(15600))
                .body("difference", equalTo(1))
                .body("status", equalTo("DOES_NOT_ADD_UP"))
                .body("unit", equalTo("FAMILY"))
                .body("parts.level", equalTo("DISTRICT"))
                .body("parts.counted", equalTo(15))
                .body("parts.expected", equalTo(15))
                .body("parts.missing", hasSize(0))
                .body("sameSource", equalTo(true))
                .body("publishedFigure.citation", notNullValue())
                .body("summary", containsString("15.601 keluarga"))
                .body("summary", containsString("Selisihnya 1 keluarga."));
        anonymous()
                .queryParam("region", "18.04")
                .queryParam("programme", "PKH")
                .queryParam("year", 2023)
                .get("/v1/figures")
                .then()
                .body("items", hasSize(16))
                .body("items.find { it.region.code == '18.04' }.value", equalTo(15601))
                .body("items.find { it.region.code == '18.04.19' }.region.name", equalTo("Air Hitam"));
    }

    @Test
    void the_parts_of_pidie_jaya_have_no_total_to_compare_with() {
        sums("11.18", "PKH", 2020)
                .body("published", nullValue())
                .body("sumOfParts", equalTo(10130))
                .body("difference", nullValue())
                .body("status", equalTo("NOTHING_PUBLISHED"));
    }

    @Test
    void missing_parts_are_named() {
        report("officer", Map.of("region", "73.07", "value", 100)).statusCode(201);
        sums("73.07", "PKH", 2022)
                .body("status", equalTo("INCOMPLETE"))
                .body("sumOfParts", nullValue())
                .body("difference", nullValue());

        report("officer", Map.of("region", "73.07.01", "value", 101)).statusCode(201);
        sums("73.07", "PKH", 2022)
                .body("status", equalTo("DOES_NOT_ADD_UP"))
                .body("parts.counted", equalTo(1))
                .body("parts.missing[0].code", equalTo("73.07.02"));
    }

    @Test
    void a_village_has_no_parts_and_an_empty_answer_is_one() {
        report("officer", Map.of("region", "52.08.01.2001", "value", 5)).statusCode(201);
        sums("52.08.01.2001", "PKH", 2022).body("status", equalTo("NO_PARTS"));
        sums("52.08.01.2002", "PKH", 2022)
                .body("status", equalTo("NOTHING_PUBLISHED"))
                .body("sumOfParts", nullValue());
    }

    @Test
    void what_is_asked_must_exist() {
        sums("99.99", "PKH", 2023).statusCode(404).body("violations.field", contains("region"));
        sums("18.04", "BPTN", 2023).statusCode(404).body("violations.field", contains("programme"));
        anonymous()
                .queryParam("region", "18.04")
                .get("/v1/figures/sums")
                .then()
                .statusCode(400)
                .body("violations.field.sort()", contains("programme", "year"));
    }

    private static ValidatableResponse sums(String region, String programme, int year) {
        return anonymous()
                .queryParam("region", region)
                .queryParam("programme", programme)
                .queryParam("year", year)
                .get("/v1/figures/sums")
                .then();
    }
}
