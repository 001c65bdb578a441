package id.pendamping.platform.pressure;

import static id.pendamping.platform.pressure.Visitor.everything;
import static id.pendamping.platform.pressure.Visitor.head;
import static id.pendamping.platform.pressure.Visitor.more;
import static id.pendamping.platform.pressure.Visitor.says;
import static id.pendamping.platform.pressure.Visitor.someone;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SmallLimits.class)
class SlowClientsTest {

    @Inject
    Rooms rooms;

    @Inject
    SlowSenders senders;

    @Inject
    SlowReaders readers;

    @Inject
    Clock clock;

    @Test
    void who_drips_a_body_takes_no_place_and_is_refused_in_the_end() throws Exception {
        var drips = new ArrayList<Socket>();
        for (int i = 0; i < 8; i++) {
            drips.add(says(head(
                            "POST",
                            "/v1/gates",
                            "Content-Type: application/json\nContent-Length: 100\nAccept-Language: en\n")
                    + "{"));
            // Places are few, so they come one after the other: each steps out before the next comes in.
            int coming = i + 1;
            await().until(() -> senders.sending() == coming && rooms.ordinary().inside() == 0);
        }
        someone().get("/v1/gates").then().statusCode(200);
        someone()
                .contentType("application/json")
                .body("{\"a\": \"b\"}")
                .post("/v1/gates")
                .then()
                .statusCode(200);

        ((MovableClock) clock).forward(Duration.ofSeconds(20));
        // All at once: each connection stays open for a while, in case the rest of its body is on the way.
        drips.forEach(drip -> more(drip, " "));
        for (var drip : drips) {
            var answer = everything(drip);
            assertThat(answer, containsString("HTTP/1.1 408"));
            assertThat(answer, containsString("/problems/platform/body-too-slow"));
            drip.close();
        }
        await().until(() -> senders.sending() == 0 && rooms.ordinary().inside() == 0);
    }

    @Test
    void who_hangs_up_in_the_middle_of_a_body_leaves_nothing_behind() throws Exception {
        for (int i = 0; i < 4; i++) {
            says(head("POST", "/v1/gates", "Content-Type: application/json\nContent-Length: 100\n") + "{")
                    .close();
        }
        await().until(() -> senders.sending() == 0 && rooms.ordinary().inside() == 0);
        someone().get("/v1/gates").then().statusCode(200);
    }

    @Test
    void who_does_not_read_a_stream_loses_the_connection() throws Exception {
        try (var socket = says(head("GET", "/v1/gates/stream", "Accept: text/csv\n"))) {
            await().until(() -> rooms.bulk().inside() == 1);
            someone().get("/v1/gates").then().statusCode(200);
            // Once the buffers on the way are full, nothing moves; then the time runs.
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                ((MovableClock) clock).forward(Duration.ofSeconds(10));
                return rooms.bulk().inside() == 0;
            });
        }
    }

    @Test
    void who_reads_gets_the_whole_stream() throws Exception {
        try (var socket = says(head("GET", "/v1/gates/stream", "Connection: close\n"))) {
            long bytes = 0;
            var buffer = new byte[65536];
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                bytes += read;
            }
            assertTrue(bytes > 64 * 1024 * 1024, bytes + " bytes");
        }
    }

    @Test
    void who_sends_what_nobody_wants_is_answered_and_then_cut_off() throws Exception {
        try (var socket =
                says(head("POST", "/v1/gates/mine", "Content-Type: application/json\nContent-Length: 60000\n") + "{")) {
            var answer = everything(socket);
            assertThat(answer, containsString("HTTP/1.1 405"));
        }
    }

    @Test
    void who_sent_all_of_a_body_is_not_remembered_behind_the_answer() throws Exception {
        await().until(() -> readers.unsent() == 0);
        var body = "{\"a\": \"b\"}";
        try (var socket = says(head(
                        "POST",
                        "/v1/gates",
                        "Content-Type: application/json\nContent-Length: %d\n".formatted(body.length()))
                + body)) {
            assertThat(heard(socket), containsString("200 OK"));
            // Answered behind whatever the first one left to be done.
            more(socket, head("GET", "/v1/gates", ""));
            assertThat(heard(socket), containsString("200 OK"));
            assertEquals(0, readers.unsent());
        }
    }

    @Test
    void who_says_nothing_or_drips_a_head_loses_the_connection() throws Exception {
        someone().get("/v1/gates").then().statusCode(200);
        try (var silent = says("");
                var half = says("GET /v1/gates HTTP/1.1\nHost: loc");
                var second = says(head("GET", "/v1/gates", ""))) {
            assertThat(heard(second), containsString("200 OK"));
            more(second, "GET /v1/g");

            // A byte now and then does not help.
            await().pollInterval(Duration.ofMillis(300)).until(() -> isClosed(half, "a"));
            await().pollInterval(Duration.ofMillis(300)).until(() -> isClosed(second, "a"));
            assertEquals("", everything(silent));
        }
    }

    private static String heard(Socket socket) throws Exception {
        var bytes = new byte[4096];
        return new String(bytes, 0, socket.getInputStream().read(bytes));
    }

    private static boolean isClosed(Socket socket, String drip) {
        try {
            more(socket, drip);
            return false;
        } catch (java.io.UncheckedIOException closed) {
            return true;
        }
    }

    @Test
    void a_head_without_end_is_refused() throws Exception {
        try (var socket = says("GET /v1/gates HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(40_000))) {
            assertThat(everything(socket), containsString("HTTP/1.1 431"));
        }
    }
}
