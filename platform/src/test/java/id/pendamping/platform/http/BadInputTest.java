package id.pendamping.platform.http;

import static id.pendamping.platform.http.Books.as;
import static id.pendamping.platform.http.Books.json;
import static id.pendamping.platform.http.Books.written;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest {

    @ParameterizedTest
    @CsvSource({"id,Isi permintaan bukan JSON yang benar", "en,The body is not valid JSON"})
    void malformed_json_is_told_with_its_place_and_without_its_content(String language, String title) {
        post("{\n  \"office\": \"52.08\", \"reader\": SECRET-READER\n}", language)
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", language)
                .body("type", equalTo("/problems/platform/malformed-json"))
                .body("title", equalTo(title))
                .body("status", equalTo(400))
                .body("violations[0].field", equalTo("body"))
                .body("violations[0].remedy", notNullValue())
                .body("detail", containsString("2"))
                .body("instance", matchesPattern("urn:pendamping:request:.+"))
                .body(not(containsString("SECRET-READER")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}]", "[1", "\u00a0", "{\"a\":\"\u0001\"}", "nul"})
    void what_is_not_exactly_one_json_is_malformed(String body) {
        post(body, "en")
                .statusCode(400)
                .body("type", matchesPattern("/problems/platform/(malformed-json|wrong-type|unknown-field)"));
    }

    @Test
    void trailing_text_is_malformed() {
        post(json(Books.request()) + " {}", "en")
                .statusCode(400)
                .body("type", equalTo("/problems/platform/malformed-json"));
    }

    @Test
    void a_body_that_is_not_utf8_is_malformed() {
        var body = json(written(Map.of("title", "Café"))).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        as("officer")
                .contentType("application/json")
                .body(body)
                .post("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  "})
    void no_body_is_told(String body) {
        post(body, "en").statusCode(400).body("type", equalTo("/problems/platform/body-missing"));
    }

    @ParameterizedTest
    @CsvSource({"id,Yang boleh", "en,Allowed are"})
    void an_unknown_field_is_named_with_those_that_are_allowed(String language, String words) {
        post(json(written(Map.of("chapters", java.util.List.of(Map.of("heading", "A", "pgae", 3))))), language)
                .statusCode(400)
                .body("type", equalTo("/problems/platform/unknown-field"))
                .body("violations[0].field", equalTo("chapters[0].pgae"))
                .body("violations[0].reason", allOf(containsString(words), containsString("heading, page")))
                .body("violations[0].remedy", notNullValue());
    }

    @Test
    void a_field_given_twice_is_named() {
        post("{\"office\":\"52.08\",\"code\":\"B001\",\"code\":\"B002\"}", "en")
                .statusCode(400)
                .body("type", equalTo("/problems/platform/duplicate-field"))
                .body("violations[0].field", equalTo("code"));
    }

    @ParameterizedTest
    @CsvSource({"id,tidak termasuk yang diperbolehkan", "en,none of those allowed"})
    void a_wrong_enum_value_names_those_allowed(String language, String words) {
        post(json(written(Map.of("colour", "BLUE"))), language)
                .statusCode(400)
                .body("type", equalTo("/problems/platform/wrong-value"))
                .body("violations[0].field", equalTo("colour"))
                .body("violations[0].reason", allOf(containsString(words), containsString("RED, GREEN")))
                .body(not(containsString("BLUE")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pages    | \"12\"           | a whole number",
                "pages    | 12.5             | a whole number",
                "pages    | null             | a whole number",
                "pages    | true             | a whole number",
                "title    | 12               | a text",
                "title    | [\"a\"]          | a text",
                "colour   | 0                | RED, GREEN",
                "printed  | \"17-03-2025\"   | a date such as 2025-03-17",
                "printed  | 20250317         | a date such as 2025-03-17",
                "similar  | [\"1-1-1-1-1\"]  | an identifier",
                "similar  | \"\"             | a list",
                "chapters | {}               | a list",
                "shelf    | \"\"             | a whole number",
                "shelf    | 99999999999      | a whole number"
            })
    void a_value_of_the_wrong_type_says_what_it_should_be(String field, String value, String expected) {
        var body = json(written(Map.of(field, "@"))).replace("\"@\"", value);
        post(body, "en")
                .statusCode(400)
                .body("violations[0].field", containsString(field))
                .body("violations[0].reason", containsString(expected));
    }

    @Test
    void a_list_where_an_object_belongs_is_told() {
        post("[]", "en")
                .statusCode(400)
                .body("violations[0].field", equalTo("body"))
                .body("violations[0].reason", containsString("an object"));
    }

    @ParameterizedTest
    @CsvSource({"id,Panjangnya tidak di antara 0 dan 60.", "en,The length is not between 0 and 60."})
    void every_broken_rule_is_told_at_once_with_reason_and_remedy(String language, String reason) {
        post(
                        json(written(Map.of(
                                "title", "x".repeat(61),
                                "code", "b1",
                                "chapters", java.util.List.of(Map.of("heading", "A"), Map.of("heading", " ")),
                                "similar", java.util.Arrays.asList("0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33", null)))),
                        language)
                .statusCode(400)
                .body("type", equalTo("/problems/platform/invalid-request"))
                .body(
                        "violations.field",
                        equalTo(java.util.List.of("chapters[1].heading", "code", "similar[1]", "title")))
                .body("violations.reason", hasItem(reason))
                .body(
                        "violations.reason",
                        hasItem(
                                language.equals("id")
                                        ? "Kodenya bukan satu huruf dan tiga angka."
                                        : "The code is not a letter and three digits."))
                .body("violations.remedy", hasSize(4));
    }

    @Test
    void a_refusal_of_the_feature_speaks_the_language_of_the_caller() {
        var body = json(written(Map.of("title", "a b c d e f")));
        post(body, "id").statusCode(422).body("detail", equalTo("Judulnya memuat 6 kata; paling banyak lima."));
        post(body, "en-GB,en;q=0.8")
                .statusCode(422)
                .body("detail", equalTo("The title has 6 words; five at most."))
                .body("violations[0].field", equalTo("title"));
        post(body, null).statusCode(422).header("Content-Language", "id");
    }

    @ParameterizedTest
    @CsvSource({"id,Yang boleh", "en,Allowed are"})
    void an_unknown_parameter_is_named_with_those_that_are_allowed(String language, String words) {
        as("viewer")
                .header("Accept-Language", language)
                .queryParam("color", "RED")
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/unknown-parameter"))
                .body("violations[0].field", equalTo("color"))
                .body(
                        "violations[0].reason",
                        allOf(
                                containsString(words),
                                containsString("after, colour, id, includeTotal, lent, limit, pages, since")));
    }

    @ParameterizedTest
    @CsvSource({
        "colour,red,'RED, GREEN'",
        "since,17-03-2025,a date such as 2025-03-17",
        "since,'',a date such as 2025-03-17",
        "id,1-1-1-1-1,an identifier",
        "pages,many,a whole number",
        "pages,99999999999,a whole number",
        "lent,yes,true or false",
        "limit,all,a whole number",
        "includeTotal,1,true or false"
    })
    void a_parameter_of_the_wrong_type_is_a_400_that_says_what_it_should_be(
            String name, String value, String expected) {
        as("viewer")
                .header("Accept-Language", "en")
                .queryParam(name, value)
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/invalid-request"))
                .body("violations[0].field", equalTo(name))
                .body("violations[0].reason", containsString(expected));
    }

    @Test
    void all_wrong_parameters_are_told_at_once() {
        as("viewer")
                .queryParam("lent", "yes")
                .queryParam("pages", "x")
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("violations.field", hasItems("lent", "pages"));
    }

    @Test
    void an_identifier_in_the_address_that_is_none_is_a_400() {
        as("viewer").get("/v1/books/17").then().statusCode(400).body("violations[0].field", equalTo("id"));
    }

    @Test
    void a_parameter_given_twice_is_refused_unless_it_takes_many() {
        as("viewer")
                .queryParam("colour", "RED", "GREEN")
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/repeated-parameter"));
        as("viewer")
                .queryParam("id", "0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33", "0198c2f4-6a10-7c3e-9f0b-2d5e8a417c34")
                .get("/v1/books")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "2147483647"})
    void an_oversized_page_is_refused(String limit) {
        as("viewer")
                .header("Accept-Language", "en")
                .queryParam("limit", limit)
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/page-size"))
                .body("violations[0].field", equalTo("limit"))
                .body("violations[0].reason", containsString("200"));
    }

    @Test
    void a_body_of_50_mebibytes_is_refused_by_its_length() throws Exception {
        var answer = send(
                HttpRequest.BodyPublishers.ofByteArray(new byte[50 * 1024 * 1024]), "/v1/books", "application/json");

        assertEquals(413, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void a_body_of_50_mebibytes_that_hides_its_length_is_refused_while_it_is_read() throws Exception {
        var spaces = new Spaces(50L * 1024 * 1024);
        var answer = send(HttpRequest.BodyPublishers.ofInputStream(() -> spaces), "/v1/books", "application/json");

        assertEquals(413, answer.statusCode());
    }

    @Test
    void an_operation_may_take_more_than_usual_and_no_more_than_it_says() throws Exception {
        var line = "x".repeat(1023) + "\n";

        given().contentType("text/csv")
                .body(line.repeat(1500))
                .post("/v1/books/lines")
                .then()
                .statusCode(200)
                .body("lines", equalTo(1500));
        given().contentType("text/csv")
                .body(line.repeat(2049))
                .post("/v1/books/lines")
                .then()
                .statusCode(413);
        var hidden = new Spaces(3L * 1024 * 1024);
        assertEquals(
                413,
                send(HttpRequest.BodyPublishers.ofInputStream(() -> hidden), "/v1/books/lines", "text/csv")
                        .statusCode());
    }

    @Test
    void what_http_itself_refuses_is_a_problem_too() {
        given().get("/v1/bokos")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/not-found"));
        given().get("/nowhere/at/all").then().statusCode(404).contentType("application/problem+json");
        as("officer")
                .delete("/v1/books")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
        as("viewer")
                .accept("image/png")
                .get("/v1/books")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        as("officer")
                .contentType("text/plain")
                .body("x")
                .post("/v1/books")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().get("/v1/books")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/platform/unauthenticated"));
        as("viewer")
                .contentType("application/json")
                .body(json(Books.request()))
                .post("/v1/books")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/forbidden"));
        given().auth()
                .oauth2("garbage")
                .get("/v1/books")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void a_region_outside_does_not_exist_and_a_broken_rule_changes_nothing() {
        var code = Books.code();
        as("officer-17.06")
                .contentType("application/json")
                .body(json(written(Map.of("code", code))))
                .post("/v1/books")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/platform/region-unknown"))
                .body("violations[0].field", equalTo("office"));
        assertFalse(Books.exists(code));
    }

    @Test
    void a_character_that_cannot_be_kept_is_refused() {
        post(json(written(Map.of("title", "a\u0000b"))), "en").statusCode(400);
    }

    private static ValidatableResponse post(String body, String language) {
        var request = as("officer").contentType("application/json").body(body);
        return (language == null ? request : request.header("Accept-Language", language))
                .post("/v1/books")
                .then();
    }

    private static HttpResponse<String> send(HttpRequest.BodyPublisher body, String path, String type)
            throws Exception {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + id.pendamping.localstack.Tokens.of("officer"))
                            .header("Content-Type", type)
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** So many spaces, without holding them. */
    private static final class Spaces extends InputStream {

        private long left;

        Spaces(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }
    }
}
