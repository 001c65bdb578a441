package id.pendamping.platform.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.problem.BrokenOffResource.Unfinished;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that fails after it was begun neither seems whole nor keeps the service from stopping. */
@QuarkusTest
class BrokenOffTest {

    @TestHTTPResource("/broken-off")
    URI table;

    @Inject
    Unfinished unfinished;

    @Test
    void a_request_whose_answer_was_broken_off_is_over() {
        for (int i = 0; i < 20; i++) {
            var read = read();
            assertThat(read, not(endsWith("0\r\n\r\n")));
            assertThat(read, not(containsString("/problems/")));
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertEquals(0, unfinished.requests.get(), "requests that are never over"));
    }

    private String read() {
        var answer = new ByteArrayOutputStream();
        try (var connection = new Socket(table.getHost(), table.getPort())) {
            connection.setSoTimeout(30_000);
            connection
                    .getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .formatted(table.getPath())
                            .getBytes(US_ASCII));
            connection.getInputStream().transferTo(answer);
        } catch (IOException brokenOff) {
            // As it should be; what came before it is looked at.
        }
        return answer.toString(US_ASCII);
    }
}
