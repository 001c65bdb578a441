package id.pendamping.recipient.programme;

import static id.pendamping.recipient.Api.anonymous;
import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProgrammeResourceTest {

    @Test
    void everybody_may_read_the_programmes() {
        anonymous()
                .get("/v1/programmes")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("PKH", "SEMBAKO"))
                .body("items.find { it.code == 'SEMBAKO' }.aliases", contains("BNPT", "BPNT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEMBAKO", "sembako", "BPNT", "Bnpt"})
    void a_code_and_its_aliases_lead_to_one_programme(String word) {
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/programmes/" + word)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .header("Cache-Control", containsString("public"))
                .body("code", equalTo("SEMBAKO"))
                .body("unit", equalTo("FAMILY"))
                .body("name", equalTo("Staple Food Programme (Sembako, formerly BPNT)"));
    }

    @Test
    void a_word_that_leads_nowhere_is_a_problem_in_both_languages() {
        anonymous()
                .get("/v1/programmes/BPTN")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/recipient/programme-unknown"))
                .body("detail", equalTo("Tidak ada program dengan kode atau nama lain “BPTN”."));
        anonymous()
                .header("Accept-Language", "en")
                .get("/v1/programmes/BPTN")
                .then()
                .body("violations[0].field", equalTo("code"))
                .body("detail", equalTo("No programme has the code or alias “BPTN”."));
    }

    @Test
    void a_steward_adds_a_programme_and_edits_what_was_read() {
        put("steward", "YATIM", Map.of("aliases", List.of("ATENSI YAPI", "yapi")), null)
                .statusCode(201)
                .header("Location", equalTo("/v1/programmes/YATIM"))
                .body("aliases", contains("ATENSI YAPI", "YAPI"));
        var tag = anonymous()
                .get("/v1/programmes/yapi")
                .then()
                .body("code", equalTo("YATIM"))
                .extract()
                .header("ETag");

        put("steward", "YATIM", Map.of(), null).statusCode(428);
        put("steward", "YATIM", Map.of("aliases", List.of("YAPI")), tag).statusCode(200);
        put("steward", "YATIM", Map.of("nameEnglish", "Another"), tag).statusCode(412);
        put("steward", "YATIM", Map.of("unit", "PERSON"), "*")
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/programme-unit-fixed"));
        anonymous().get("/v1/programmes/ATENSI YAPI").then().statusCode(404);
    }

    @Test
    void a_word_leads_to_one_programme() {
        put("steward", "BLT", Map.of("aliases", List.of("bpnt")), null)
                .statusCode(409)
                .body("type", equalTo("/problems/recipient/programme-word-taken"))
                .body("detail", containsString("SEMBAKO"));
        anonymous().get("/v1/programmes/BLT").then().statusCode(404);
    }

    @Test
    void who_is_no_steward_of_the_country_edits_nothing() {
        put("officer", "PKH", Map.of(), "*").statusCode(403);
        put("steward-52.08", "PKH", Map.of(), "*").statusCode(403);
        anonymous()
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/programmes/PKH")
                .then()
                .statusCode(401);
    }

    @Test
    void a_code_is_made_of_capitals() {
        put("steward", "b", Map.of(), null)
                .statusCode(400)
                .body("type", equalTo("/problems/recipient/programme-code-malformed"));
    }

    private static ValidatableResponse put(String client, String code, Map<String, ?> different, String ifMatch) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "nameIndonesian", "Bantuan Uji",
                "nameEnglish", "Test Aid",
                "unit", "FAMILY",
                "aliases", List.of(),
                "legalBasis", "test"));
        body.putAll(different);
        var request = as(client).contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/programmes/" + code)
                .then();
    }
}
