package id.pendamping.platform.memory;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RememberedAnswersTest {

    /** What each answer has of its own. */
    private static final Set<String> OWN = Set.of("x-request-id", "ratelimit", "date");

    @Test
    void the_same_question_gets_the_same_bytes_and_headers_while_nothing_was_committed() {
        var answers = twiceTheSame(() -> as("viewer-52.08").get("/tides"));
        assertEquals(headers(answers.getFirst()), headers(answers.getLast()));
        assertEquals(200, answers.getLast().statusCode());
    }

    @Test
    void public_answers_are_remembered_too_and_packed_answers_look_the_same() {
        var answers =
                twiceTheSame(() -> given().header("Accept-Encoding", "gzip").get("/tides/all"));
        assertEquals(headers(answers.getFirst()), headers(answers.getLast()));
    }

    @Test
    void who_changed_something_reads_it() {
        for (int i = 0; i < 30; i++) {
            long before = weight(as("viewer-52.08"));
            lay("52.08", 3);
            assertEquals(before + 3, weight(as("viewer-52.08")));
        }
    }

    @Test
    void many_who_ask_at_once_read_what_they_wrote() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(caller -> callers.submit(() -> {
                        for (int i = 0; i < 15; i++) {
                            long before = weight(as("viewer-52.08"));
                            lay("52.08", 1);
                            assertEquals(true, weight(as("viewer-52.08")) > before);
                        }
                        return caller;
                    }))
                    .toList();
            for (var each : asked) {
                each.get();
            }
        }
    }

    @Test
    void many_who_ask_the_same_at_once_share_one_computation() throws Exception {
        as("viewer-52.08").get("/tides");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            await().until(() -> {
                lay("52.08", 1);
                int before = TideResource.COMPUTED.get();
                var answers = IntStream.range(0, 12)
                        .mapToObj(caller -> callers.submit(() -> weight(as("viewer-52.08"))))
                        .toList();
                for (var answer : answers) {
                    assertEquals(answers.getFirst().get(), answer.get());
                }
                return TideResource.COMPUTED.get() == before + 1;
            });
        }
    }

    @Test
    void each_caller_and_each_language_has_its_own() {
        lay("52.08", 5);
        await().until(() -> {
            int before = TideResource.COMPUTED.get();
            long here = weight(as("viewer-52.08"));
            long elsewhere = weight(as("viewer-17.06"));
            assertNotEquals(here, elsewhere);
            var english = as("viewer-52.08").header("Accept-Language", "en").get("/tides");
            assertEquals("en", english.jsonPath().getString("language"));
            assertEquals("en", english.header("Content-Language"));
            assertEquals("id", as("viewer-52.08").get("/tides").header("Content-Language"));
            return TideResource.COMPUTED.get() == before + 3; // the last one was remembered
        });
    }

    @Test
    void who_has_the_answer_is_told_so() {
        await().until(() -> {
            var tag = as("viewer-52.08").get("/tides").header("ETag");
            int before = TideResource.COMPUTED.get();
            var again = as("viewer-52.08").header("If-None-Match", tag).get("/tides");
            assertEquals(304, again.statusCode());
            assertEquals("", again.asString());
            assertEquals(tag, again.header("ETag"));
            return TideResource.COMPUTED.get() == before;
        });
    }

    @Test
    void who_only_ever_asks_with_a_tag_is_remembered_and_others_still_get_the_body() {
        var tag = as("viewer-52.08").get("/tides").header("ETag");
        await().until(() -> {
            lay("17.06", 1); // so that nothing is known
            as("viewer-52.08").header("If-None-Match", tag).get("/tides").then().statusCode(304);
            int before = TideResource.COMPUTED.get();
            as("viewer-52.08").header("If-None-Match", tag).get("/tides").then().statusCode(304);
            return TideResource.COMPUTED.get() == before;
        });
        as("viewer-52.08").get("/tides").then().statusCode(200);
    }

    @Test
    void a_refusal_is_computed_each_time_and_a_stranger_is_refused() {
        int before = TideResource.COMPUTED.get();
        for (int i = 0; i < 3; i++) {
            as("viewer-52.08").queryParam("refused", true).get("/tides").then().statusCode(404);
        }
        assertEquals(before + 3, TideResource.COMPUTED.get());

        twiceTheSame(() -> as("viewer-52.08").get("/tides"));
        given().get("/tides").then().statusCode(401);
        as("expired-viewer").get("/tides").then().statusCode(401);
    }

    // The relay renews its lease now and then, which is a commit; between two of them there is time enough.
    private static List<Response> twiceTheSame(Supplier<Response> ask) {
        return await().until(
                        () -> List.of(ask.get(), ask.get()),
                        pair -> pair.getFirst().asString().equals(pair.getLast().asString()));
    }

    private static Set<String> headers(Response response) {
        return response.headers().asList().stream()
                .filter(header -> !OWN.contains(header.getName().toLowerCase()))
                .map(Header::toString)
                .collect(Collectors.toSet());
    }

    private static long weight(RequestSpecification caller) {
        return caller.get("/tides").then().statusCode(200).extract().jsonPath().getLong("weight");
    }

    private static void lay(String region, int weight) {
        as("officer-" + region)
                .queryParam("region", region)
                .queryParam("weight", weight)
                .post("/stones")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }
}
