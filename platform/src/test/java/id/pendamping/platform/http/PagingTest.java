package id.pendamping.platform.http;

import static id.pendamping.platform.http.Books.as;
import static id.pendamping.platform.http.Books.json;
import static id.pendamping.platform.http.Books.written;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {

    @Test
    void all_pages_together_are_the_list_each_item_once() {
        keep(5);
        var seen = new ArrayList<String>();
        String next = "/v1/books?limit=2&colour=RED";
        while (next != null) {
            var page = as("viewer").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", nullValue());
            seen.addAll(page.jsonPath().getList("items.code"));
            var link = page.header("Link");
            assertEquals(page.jsonPath().get("next") == null, link == null);
            next = link == null ? null : link.replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
            assertTrue(next == null || next.startsWith("/v1/books?limit=2&colour=RED&after="), next);
        }
        var whole = as("viewer")
                .queryParam("limit", 200)
                .queryParam("colour", "RED")
                .get("/v1/books")
                .jsonPath()
                .getList("items.code");
        assertEquals(whole, seen);
    }

    @Test
    void the_total_comes_when_asked_for() {
        keep(2);
        as("viewer")
                .queryParam("includeTotal", true)
                .queryParam("limit", 1)
                .get("/v1/books")
                .then()
                .body("total", greaterThanOrEqualTo(2))
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_cursor_fits_its_list_its_filters_and_itself_only() {
        keep(2);
        String after = as("viewer").queryParam("limit", 1).get("/v1/books").path("next");
        assertNotNull(after);
        as("viewer").queryParam("after", after).get("/v1/books").then().statusCode(200);

        for (var foreign : new String[] {
            after.substring(0, after.length() - 1) + "!",
            after + "AA",
            after.substring(2),
            "x",
            "AAAAAAAAAAAAAAAA",
            "🙂"
        }) {
            as("viewer")
                    .header("Accept-Language", "en")
                    .queryParam("after", foreign)
                    .get("/v1/books")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/platform/cursor-foreign"))
                    .body("violations[0].field", equalTo("after"))
                    .body("violations[0].remedy", containsString("first page"));
        }
        as("viewer")
                .queryParam("after", after)
                .queryParam("colour", "GREEN")
                .get("/v1/books")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/platform/cursor-foreign"));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var cursor = Cursor.read(null, "books").behind(Arrays.asList("B001", null, "a:b-c", ""));
        var read = Cursor.read(cursor, "books");

        assertEquals("B001", read.key(0));
        assertEquals(null, read.key(1));
        assertEquals("a:b-c", read.key(2));
        assertEquals("", read.key(3));
        assertThrows(ProblemException.class, () -> Cursor.read(cursor, "shelves"));
        assertThrows(ProblemException.class, () -> Cursor.read(cursor, "books", "RED"));
    }

    private static void keep(int books) {
        for (int i = 0; i < books; i++) {
            as("officer")
                    .contentType("application/json")
                    .body(json(written(Map.of())))
                    .post("/v1/books")
                    .then()
                    .statusCode(201);
        }
    }
}
