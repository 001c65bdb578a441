package id.pendamping.platform.pressure;

import static id.pendamping.platform.pressure.Visitor.everything;
import static id.pendamping.platform.pressure.Visitor.more;
import static id.pendamping.platform.pressure.Visitor.says;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnreadableHeadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first request of a service is a probe. */
    @BeforeEach
    void the_service_was_asked_something() {
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void an_address_that_is_too_long_is_a_problem() throws Exception {
        try (var socket = says("GET /v1/gates?x=" + "y".repeat(5_000) + " HTTP/1.1\nHost: localhost\n\n")) {
            var refused = Refused.read(socket);
            assertTrue(refused.status.matches("HTTP/1.[01] 414 .+"), refused.status);
            assertEquals("application/problem+json", refused.headers.get("content-type"));
            assertEquals("id", refused.headers.get("content-language"));
            assertEquals("no-store", refused.headers.get("cache-control"));
            assertEquals("nosniff", refused.headers.get("x-content-type-options"));
            assertEquals(
                    "/problems/platform/address-too-long",
                    refused.problem.path("type").asText());
            assertEquals(414, refused.problem.path("status").asInt());
            assertTrue(refused.problem.path("detail").asText().contains("4096"), refused.problem::toString);
            assertEquals(
                    "urn:pendamping:request:" + refused.headers.get("x-request-id"),
                    refused.problem.path("instance").asText());
        }
    }

    @Test
    void headers_that_are_too_large_are_a_problem_in_the_language_that_was_read_before() throws Exception {
        try (var socket =
                says("GET /v1/gates HTTP/1.1\nHost: localhost\nAccept-Language: en\nX-Request-Id: large-head\nX-Long: "
                        + "x".repeat(20_000) + "\n\n")) {
            var refused = Refused.read(socket);
            assertTrue(refused.status.matches("HTTP/1.[01] 431 .+"), refused.status);
            assertEquals(
                    "/problems/platform/headers-too-large",
                    refused.problem.path("type").asText());
            assertTrue(refused.problem.path("detail").asText().contains("16 KiB"), refused.problem::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/gates HTTP/1.1\n\n",
                "HELLO\n\n",
                "GET /v1/gates\n\n",
                "GET /v1/gates HTTP/one.one\nHost: localhost\n\n",
                "GET /v1/gates HTTP/1.1\nHost: localhost\nNo colon\n\n",
                "GET /v1/gates HTTP/1.1\nHost: localhost\nBad\u0000Name: x\n\n",
                "GET /v1/gates HTTP/1.1\nHost: localhost\nContent-Length: many\n\n",
                "GET /v1/gates HTTP/1.1\nHost: localhost\nContent-Length: 3\nContent-Length: 4\n\nabcd"
            })
    void a_head_that_nobody_understands_is_a_problem(String head) throws Exception {
        try (var socket = says(head)) {
            var refused = Refused.read(socket);
            assertTrue(refused.status.matches("HTTP/1.[01] 400 .+"), refused.status);
            assertEquals(
                    "/problems/platform/bad-request",
                    refused.problem.path("type").asText());
        }
    }

    @Test
    void the_second_request_of_a_connection_is_refused_alike() throws Exception {
        try (var socket = says("GET /q/health/live HTTP/1.1\nHost: localhost\n\n")) {
            more(socket, "GET /v1/gates?x=" + "y".repeat(5_000) + " HTTP/1.1\nHost: localhost\n\n");
            var answers = everything(socket);
            assertTrue(answers.contains("200 OK"), answers);
            assertTrue(answers.contains("/problems/platform/address-too-long"), answers);
        }
    }

    @Test
    void http_2_is_not_spoken_and_that_is_said_in_words() throws Exception {
        try (var socket = says("PRI * HTTP/2.0\n\nSM\n\n")) {
            var refused = Refused.read(socket);
            assertTrue(refused.status.matches("HTTP/[12].[01] 400 .+"), refused.status);
            assertEquals("application/problem+json", refused.headers.get("content-type"));
        }
    }

    /** The answer before the connection is closed. */
    private record Refused(String status, Map<String, String> headers, JsonNode problem) {

        static Refused read(Socket socket) throws Exception {
            var answer = everything(socket);
            var end = answer.indexOf("\r\n\r\n");
            assertTrue(end > 0, () -> "no answer: " + answer);
            var lines = answer.substring(0, end).split("\r\n");
            var headers = new HashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                var colon = lines[i].indexOf(':');
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(),
                        lines[i].substring(colon + 1).strip());
            }
            return new Refused(lines[0], headers, JSON.readTree(answer.substring(end + 4)));
        }
    }
}
