package id.pendamping.platform.deadline;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DeadlineTest.InTwoSeconds.class)
class DeadlineTest {

    public static class InTwoSeconds implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "deadline.answer-within", "2s",
                    "quarkus.transaction-manager.default-transaction-timeout", "3s",
                    "quarkus.http.idle-timeout", "3s");
        }
    }

    @Test
    void a_statement_that_takes_too_long_is_ended_and_the_caller_told_to_come_back() {
        unavailable("/slow/statement");
        // The connection is whole, and its next user has time of its own.
        given().get("/slow/upload").then().statusCode(200);
    }

    @Test
    void what_waits_for_anything_else_is_answered_in_time_too() {
        unavailable("/slow/neighbour");
    }

    @Test
    void the_time_runs_from_the_door() {
        given().get("/slow/arrival").then().body(equalTo("true"));
    }

    @Test
    void what_stands_still_in_a_transaction_loses_its_locks() {
        unavailable("/slow/standstill");
        try {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> given().get("/slow/locks").then().body(equalTo("0")));
        } finally {
            SlowResource.LOCKS_SEEN.countDown();
        }
    }

    @Test
    void what_fails_after_its_answer_leaves_the_connection_to_the_next_request() throws IOException {
        var requests = "GET /slow/failure HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /slow/upload HTTP/1.1\r\nHost: localhost\r\n\r\n";
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (var connection = new Socket("localhost", port)) {
            connection.setSoTimeout(15_000);
            connection.getOutputStream().write(requests.getBytes(US_ASCII));
            var answers = new String(connection.getInputStream().readAllBytes(), US_ASCII);
            assertThat(answers, stringContainsInOrder("HTTP/1.1 503", "HTTP/1.1 200"));
        }
    }

    @Test
    void an_upload_takes_as_long_as_it_takes() {
        given().get("/slow/upload").then().statusCode(200).header("Connection", "close");
    }

    private static ValidatableResponse unavailable(String path) {
        return given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/platform/unavailable"));
    }
}
