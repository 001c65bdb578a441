package id.pendamping.recipient.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.pendamping.localstack.Tokens;
import id.pendamping.platform.access.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of workforce-service, and what an answer is worth that comes late: its contract at the other end of a real connection. */
@QuarkusTest
class WorkerNamesTest {

    private static final Path CONTRACT = Path.of("../docs/openapi/workforce.json");

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private HttpServer neighbour;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch late = new CountDownLatch(1);
    private volatile HttpExchange last;
    private volatile byte[] lastBody;

    @BeforeEach
    void open() throws IOException {
        neighbour = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        neighbour.start();
    }

    @AfterEach
    void close() {
        late.countDown();
        neighbour.stop(0);
    }

    private void answers(int status, byte[] body) {
        neighbour.createContext("/v1/worker-lookups", exchange -> {
            asked.incrementAndGet();
            last = exchange;
            lastBody = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private record Settings(
            Optional<URI> url,
            Optional<URI> tokenUrl,
            String clientId,
            Optional<String> clientSecret,
            Duration answerWithin,
            Duration restAfterFailure)
            implements WorkerNamesConfig {}

    private WorkerNames names() {
        Tokens.of("system"); // Says where the issuer of this run gives tokens.
        var config = new Settings(
                Optional.of(
                        URI.create("http://localhost:" + neighbour.getAddress().getPort())),
                Optional.of(URI.create(System.getProperty("local-stack.token-url"))),
                "system",
                Optional.of("any"),
                Duration.ofSeconds(2),
                Duration.ofMinutes(1));
        return new WorkerNames(config, json, clock);
    }

    private JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllBytes(CONTRACT))
                .at("/paths/~1v1~1worker-lookups/post/responses/200/content/application~1json/example");
    }

    private static Companion companion(String worker) {
        return new Companion(UUID.fromString(worker), "PKH_FACILITATOR", "17.06", "17.06.01.2005");
    }

    @Test
    void a_name_is_asked_with_a_token_of_our_own_and_the_purpose_of_the_caller() throws IOException {
        var example = contract();
        answers(200, example.toString().getBytes(UTF_8));
        var companion = companion(example.at("/items/0/workerId").asText());

        var names = names().of(List.of(companion), Optional.of(Purpose.COMPLAINT_HANDLING));

        assertTrue(names.asked());
        assertEquals(example.at("/items/0/name").asText(), names.of(companion.worker()));
        assertEquals("COMPLAINT_HANDLING", last.getRequestHeaders().getFirst("X-Purpose"));
        assertTrue(last.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey"));
        assertEquals(
                companion.worker().toString(),
                json.readTree(lastBody).at("/workerIds/0").asText());
        assertFalse(names.toString().contains(names.of(companion.worker())));
    }

    @Test
    void who_says_no_purpose_is_told_no_name() throws IOException {
        answers(200, contract().toString().getBytes(UTF_8));
        var companion = companion(UUID.randomUUID().toString());
        assertTrue(names().of(List.of(companion), Optional.empty()).byWorker().isEmpty());
        assertEquals(0, asked.get());
    }

    @Test
    void a_neighbour_that_is_silent_is_not_waited_for_and_then_left_alone_for_a_while() {
        neighbour.createContext("/v1/worker-lookups", exchange -> {
            asked.incrementAndGet();
            try {
                late.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        var names = names();
        var companion = List.of(companion(UUID.randomUUID().toString()));
        var before = Instant.now();
        assertFalse(names.of(companion, Optional.of(Purpose.SUPERVISION)).asked());
        assertTrue(Duration.between(before, Instant.now()).compareTo(Duration.ofSeconds(6)) < 0);
        assertFalse(names.of(companion, Optional.of(Purpose.SUPERVISION)).asked());
        assertEquals(1, asked.get());
    }

    @Test
    void what_is_refused_or_no_json_is_no_name() {
        answers(403, new byte[0]);
        var companion = List.of(companion(UUID.randomUUID().toString()));
        assertFalse(names().of(companion, Optional.of(Purpose.SUPERVISION)).asked());
        neighbour.removeContext("/v1/worker-lookups");
        answers(200, "<html>".getBytes(UTF_8));
        assertFalse(names().of(companion, Optional.of(Purpose.SUPERVISION)).asked());
    }
}
