package id.pendamping.platform.http;

import static id.pendamping.platform.http.Books.as;
import static id.pendamping.platform.http.Books.json;
import static id.pendamping.platform.http.Books.written;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntityTagTest {

    private final String code = Books.code();
    private String location;
    private String tag;

    @BeforeEach
    void create() {
        var created = as("officer")
                .contentType("application/json")
                .body(json(written(Map.of("code", code))))
                .post("/v1/books");
        location = created.header("Location");
        tag = read().header("ETag");
    }

    @Test
    void a_creation_answers_with_the_address_and_the_tag() {
        as("officer")
                .contentType("application/json")
                .body(json(Books.request()))
                .post("/v1/books")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/v1/books/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"0\\..{6}\""))
                .header("Cache-Control", "no-store");
    }

    @Test
    void a_read_of_what_is_known_is_not_answered_again() {
        as("officer")
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        as("officer")
                .header("If-None-Match", "\"x\", W/" + tag)
                .get(location)
                .then()
                .statusCode(304);
        as("officer").header("If-None-Match", "*").get(location).then().statusCode(304);
        as("officer").header("If-None-Match", "\"x\"").get(location).then().statusCode(200);
        as("officer").header("If-None-Match", tag).head(location).then().statusCode(304);
    }

    @Test
    void another_reader_language_or_purpose_has_another_tag() {
        as("viewer")
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", not(tag));
        as("officer")
                .header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(200);
        as("officer")
                .header("X-Purpose", "SUPERVISION")
                .header("If-None-Match", tag)
                .get(location)
                .then()
                .statusCode(200);
    }

    @Test
    void an_edit_needs_the_tag_of_the_present_version() {
        edit(null)
                .statusCode(428)
                .body("type", equalTo("/problems/platform/precondition-required"))
                .body("violations[0].field", equalTo("If-Match"));
        edit("\"7.abcdef\"").statusCode(412).body("type", equalTo("/problems/platform/precondition-failed"));
        edit("W/" + tag).statusCode(412);
        edit("nonsense").statusCode(412);
        edit("").statusCode(428);
        edit("\"x\", " + tag).statusCode(200).header("ETag", containsString("\"1."));
        edit(tag).statusCode(412);
        edit("*").statusCode(200);
    }

    @Test
    void the_tag_of_a_read_in_another_language_guards_the_same_version() {
        var english =
                as("officer").header("Accept-Language", "en").get(location).header("ETag");
        edit(english).statusCode(200);
    }

    @Test
    void an_edit_of_nothing_is_not_there_before_any_tag() {
        as("officer")
                .contentType("application/json")
                .body(json(Books.request()))
                .put("/v1/books/0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/platform/book-unknown"));
    }

    @Test
    void who_loses_a_race_is_told_to_read_again() {
        as("officer")
                .header("Accept-Language", "en")
                .post(location + "/race")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/changed-meanwhile"))
                .body("title", notNullValue());
    }

    @Test
    void a_unique_key_and_a_named_constraint_are_refusals() {
        as("officer")
                .contentType("application/json")
                .body(json(written(Map.of("code", code))))
                .post("/v1/books")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/platform/duplicate"));
        as("officer")
                .contentType("application/json")
                .body(json(written(Map.of("shelf", 1))))
                .post("/v1/books");
        as("officer")
                .contentType("application/json")
                .body(json(written(Map.of("shelf", 1))))
                .post("/v1/books")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform/shelf-taken"));
    }

    private Response read() {
        return as("officer").get(location);
    }

    private ValidatableResponse edit(String ifMatch) {
        var request = as("officer")
                .contentType("application/json")
                .body(json(written(Map.of("code", code, "title", "Edited " + System.nanoTime()))));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(location)
                .then();
    }
}
