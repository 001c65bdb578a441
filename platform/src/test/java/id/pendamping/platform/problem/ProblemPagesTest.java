package id.pendamping.platform.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemPagesTest {

    @Test
    void the_type_of_a_problem_leads_to_a_page_with_cause_and_remedy_in_both_languages() {
        var type = given().get("/v1/books").jsonPath().getString("type");

        given().get(type)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", containsString("public"))
                .header("X-Content-Type-Options", "nosniff")
                .body(allOf(
                        containsString("Anda belum masuk"),
                        containsString("Ambil token baru"),
                        containsString("You are not signed in"),
                        containsString("Get a new token")));
    }

    @Test
    void the_readers_language_comes_first() {
        given().header("Accept-Language", "en")
                .get("/problems/platform/duplicate")
                .then()
                .body(matchesPattern("(?s).*<html lang=\"en\">.*This exists already.*Ini sudah ada.*"));
        given().get("/problems/platform/duplicate")
                .then()
                .body(matchesPattern("(?s).*<html lang=\"id\">.*Ini sudah ada.*This exists already.*"));
    }

    @Test
    void texts_are_escaped() {
        given().get("/problems/platform/shelf-taken")
                .then()
                .statusCode(200)
                .body(containsString("&quot;another&quot; &lt;one&gt;"))
                .body(not(containsString("<one>")));
    }

    @Test
    void the_index_lists_the_platforms_problems_and_the_services_own() {
        given().get("/problems/platform")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("/problems/platform/shelf-taken"),
                        containsString("/problems/platform/unavailable")));
        given().accept("application/json")
                .get("/problems/platform")
                .then()
                .statusCode(200)
                .body("name", hasItem("shelf-taken"));
    }

    @Test
    void the_page_comes_as_json_when_asked() {
        given().accept("application/json")
                .get("/problems/platform/not-found")
                .then()
                .statusCode(200)
                .body("status", equalTo(404))
                .body("id.title", equalTo("Tidak ada apa-apa di sini"))
                .body("en.remedy", containsString("Check the address"));
    }

    @Test
    void what_is_no_problem_of_this_service_has_no_page() {
        given().get("/problems/platform/no-such-thing").then().statusCode(404).contentType("application/problem+json");
        given().get("/problems/elsewhere/not-found").then().statusCode(404);
        given().get("/problems/elsewhere").then().statusCode(404);
        given().get("/problems/platform/%3Cscript%3E").then().statusCode(404).body(not(containsString("script")));
    }
}
