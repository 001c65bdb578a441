package id.pendamping.workforce.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionResourceTest {

    @Test
    void airhitam_finds_air_hitam_without_a_token() {
        given().get("/v1/regions?name=airhitam&level=DISTRICT")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=86400")
                .header("ETag", notNullValue())
                .body("items.name", everyItem(equalTo("Air Hitam")))
                .body("items.parent", hasItem("18.04"));
    }

    @Test
    void a_regency_shows_its_districts_and_its_villages() {
        given().get("/v1/regions?parent=52.08").then().body("items", hasSize(5)).body("next", nullValue());
        given().get("/v1/regions?parent=17.06&level=VILLAGE&limit=200&includeTotal=true")
                .then()
                .body("items", hasSize(151))
                .body("total", equalTo(151));
    }

    @Test
    void pages_follow_each_other() {
        String next = given().get("/v1/regions?parent=52.08&limit=3").path("next");
        given().queryParam("after", next)
                .get("/v1/regions?parent=52.08&limit=3")
                .then()
                .body("items.name", equalTo(java.util.List.of("Bayan", "Pemenang")));
        given().queryParam("after", next)
                .get("/v1/regions?parent=17.06&limit=3")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/workforce/cursor-foreign"));
    }

    @Test
    void what_was_read_before_is_not_sent_again() {
        var tag = given().get("/v1/regions/52.08")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/v1/regions/52.08").then().statusCode(304);
        var listTag = given().get("/v1/regions?level=PROVINCE").then().extract().header("ETag");
        given().header("If-None-Match", listTag)
                .get("/v1/regions?level=PROVINCE")
                .then()
                .statusCode(304);
    }

    @Test
    void a_code_is_found_and_one_that_is_none_is_not() {
        given().get("/v1/regions/17.06.02.1009").then().body("kind", equalTo("KELURAHAN"));
        given().get("/v1/regions?code=52.08")
                .then()
                .body("items.name", equalTo(java.util.List.of("Kabupaten Lombok Utara")));
        given().get("/v1/regions?code=99").then().body("items", hasSize(0));
        given().get("/v1/regions/99.99")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/workforce/region-unknown"));
    }

    @Test
    void a_wrong_level_is_told_which_levels_there_are() {
        given().header("Accept-Language", "en")
                .get("/v1/regions?level=KECAMATAN")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("level"))
                .body("violations[0].reason", org.hamcrest.Matchers.containsString("DISTRICT"));
    }
}
