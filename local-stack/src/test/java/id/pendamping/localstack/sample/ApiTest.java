package id.pendamping.localstack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import id.pendamping.localstack.StackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    private static final String TABLE = "kode_wilayah,jumlah\n52.08,1\n";

    /** What a service answers; the last of them also to whoever comes after. */
    private record Said(int status, String problem, String retryAfter) {}

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile List<Said> answers = List.of();
    private HttpServer service;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                var said = answers.get(Math.min(bodies.size(), answers.size()) - 1);
                if (said.retryAfter() != null) {
                    exchange.getResponseHeaders().set("Retry-After", said.retryAfter());
                }
                var body = "{\"type\": \"/problems/platform/%s\"}"
                        .formatted(said.problem())
                        .getBytes();
                exchange.sendResponseHeaders(said.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        });
        service.start();
        api = new Api("http://localhost:" + service.getAddress().getPort(), null, Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"503, overloaded", "429, too-many-requests"})
    void what_is_refused_at_the_door_is_sent_again_as_it_was(int status, String problem) {
        answers = List.of(new Said(status, problem, "1"), new Said(200, null, null));

        api.postCsv("/v1/figure-imports", TABLE);

        assertEquals(List.of(TABLE, TABLE), bodies);
    }

    @Test
    void it_is_given_up_when_patience_is_at_an_end() {
        answers = List.of(new Said(503, "overloaded", "1"));

        var refused = assertThrows(StackException.class, () -> api.postCsv("/v1/figure-imports", TABLE));

        assertEquals(3, bodies.size());
        assertTrue(refused.getMessage().contains("503"), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource({
        "503, overloaded, 3", // later than it waits
        "503, overloaded,",
        "503, overloaded, soon",
        "503, unavailable, 1", // may have been done
        "409, changed-meanwhile, 1"
    })
    void no_other_refusal_is_repeated(int status, String problem, String retryAfter) {
        answers = List.of(new Said(status, problem, retryAfter), new Said(200, null, null));

        assertThrows(StackException.class, () -> api.postCsv("/v1/figure-imports", TABLE));

        assertEquals(1, bodies.size());
    }

    @Test
    void it_comes_back_at_once_no_oftener_than_each_second() {
        answers = List.of(new Said(429, "too-many-requests", "0"));

        assertThrows(StackException.class, () -> api.get("/v1/figures"));

        assertEquals(3, bodies.size());
    }
}
