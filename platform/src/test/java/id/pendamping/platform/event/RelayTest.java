package id.pendamping.platform.event;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayTest {

    /** An event of a topic of its own, as large as wanted. */
    record Told(String topic, String subject, String region, Instant occurredAt, String filling) implements Event {
        @Override
        public String type() {
            return "id.pendamping.test.told.v1";
        }
    }

    @Inject
    Marbles marbles;

    @Inject
    Kafka kafka;

    @Inject
    AgroalDataSource dataSource;

    private final String topic = "test.relay-" + UUID.randomUUID();
    private final String subject = UUID.randomUUID().toString();

    @Test
    void what_is_too_large_parks_its_subject_until_there_is_room_and_others_pass() {
        kafka.largest(topic, 100_000);
        var other = UUID.randomUUID().toString();
        marbles.tell(told(subject, 10), told(subject, 150_000), told(subject, 30), told(other, 10));
        marbles.tell(told(subject, 40), told(other, 20));

        await().untilAsserted(() -> assertEquals(List.of(10, 20), sizes(other)));
        assertEquals(List.of(10), sizes(subject));
        operator()
                .get("/v1/test-operations/parked-subjects")
                .then()
                .statusCode(200)
                .body("items.findAll { it.subject == '" + subject + "' }.reason", equalTo(List.of("TOO_LARGE")));

        release();
        await().until(() -> marbles.rows(
                                "select from parked_subject where subject = ? and release_at is null",
                                row -> true,
                                subject)
                        .size()
                == 1);
        assertEquals(List.of(10), sizes(subject));

        kafka.largest(topic, 200_000);
        release();
        await().untilAsserted(() -> assertEquals(List.of(10, 150_000, 30, 40), sizes(subject)));
        marbles.tell(told(subject, 50));
        await().untilAsserted(() -> assertEquals(List.of(10, 150_000, 30, 40, 50), sizes(subject)));
    }

    @Test
    void what_is_too_large_for_the_producer_itself_is_parked_too() {
        kafka.largest(topic, 100_000);
        marbles.tell(told(subject, 2_000_000), told(subject, 10), told(subject + "b", 10));

        await().untilAsserted(() -> assertEquals(List.of(10), sizes(subject + "b")));
        assertEquals(List.of(), sizes(subject));
    }

    @Test
    void a_topic_that_takes_less_than_a_batch_does_not_stop_the_others() {
        kafka.largest(topic, 20_000);
        marbles.tell(told(subject, 10), told(subject, 50_000), told(subject, 30), told(subject + "b", 10));

        await().atMost(ofSeconds(60)).untilAsserted(() -> assertEquals(List.of(10), sizes(subject + "b")));
        assertEquals(List.of(10), sizes(subject));
    }

    @Test
    void a_replay_tells_again_in_order_with_the_same_ids() {
        var marble = UUID.randomUUID().toString();
        var before = status("numbered");
        marbles.tell(marbles.rolled(marble, 1, ""), marbles.rolled(marble, 2, ""));
        marbles.tell(marbles.rolled(marble, 3, ""));
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3), marbles.heard(marble)));

        operator()
                .contentType(ContentType.JSON)
                .body("{\"position\": " + before + "}")
                .post("/v1/test-operations/relay/replays")
                .then()
                .statusCode(202);

        await().untilAsserted(() ->
                assertEquals(6, kafka.about(MarbleRolled.TOPIC, marble).size()));
        var ids = kafka.about(MarbleRolled.TOPIC, marble).stream()
                .map(message -> Kafka.header(message, "ce_id"))
                .toList();
        assertEquals(ids.subList(0, 3), ids.subList(3, 6));
        marbles.tell(marbles.rolled(marble, 4, ""));
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3, 4), marbles.heard(marble)));
    }

    @Test
    void a_replay_cannot_begin_ahead_of_the_feed() {
        operator()
                .contentType(ContentType.JSON)
                .body("{\"position\": 999999999}")
                .post("/v1/test-operations/relay/replays")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform/position-ahead"))
                .body("violations[0].field", equalTo("position"));
    }

    @Test
    void a_relay_that_was_fenced_comes_back_and_nothing_is_lost() {
        marbles.tell(told(subject, 1));
        await().untilAsserted(() -> assertEquals(List.of(1), sizes(subject)));

        try (var second = kafka.relay("platform")) {
            second.initTransactions();
            marbles.tell(told(subject, 2));
            await().untilAsserted(() -> assertEquals(List.of(1, 2), sizes(subject)));
        }
    }

    @Test
    void what_a_stalled_relay_had_begun_is_never_seen() {
        marbles.tell(told(subject, 1));
        await().untilAsserted(() -> assertEquals(List.of(1), sizes(subject)));

        try (var stalled = kafka.relay("platform")) {
            stalled.initTransactions();
            stalled.beginTransaction();
            stalled.send(kafka.message(topic, subject, "half a batch"));
            stalled.flush();

            marbles.tell(told(subject, 2));
            await().untilAsserted(() -> assertEquals(List.of(1, 2), sizes(subject)));

            var refusal = assertThrows(RuntimeException.class, stalled::commitTransaction);
            assertTrue(refusal instanceof ProducerFencedException || refusal instanceof InvalidProducerEpochException);
        }
        assertFalse(
                kafka.all(topic).stream().anyMatch(message -> new String(message.value()).contains("half a batch")));
    }

    @Test
    void another_replica_that_lives_is_left_alone_and_one_that_fell_silent_is_replaced() {
        marbles.tell(told(subject, 1));
        await().untilAsserted(() -> assertEquals(List.of(1), sizes(subject)));
        var another = UUID.randomUUID();
        await().until(() -> marbles.change(
                        "update event_relay set owner = ?, renewed_at = clock_timestamp() where loop = 'SEND'", another)
                == 1);

        var told = System.nanoTime();
        marbles.tell(told(subject, 2));
        await().untilAsserted(() -> assertEquals(List.of(1, 2), sizes(subject)));
        assertTrue(System.nanoTime() - told > ofSeconds(2).toNanos(), "the lease was not respected");
    }

    @Test
    void readiness_does_not_ask_kafka() {
        given().get("/q/health/ready").then().statusCode(200).body(not(containsString("test-marbles")));
    }

    @Test
    void what_waits_is_measured() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("events_relay_waiting"))
                .body(containsString("events_relay_oldest_waiting_seconds"))
                .body(containsString("events_parked_subjects"))
                .body(containsString("events_dead_letters_open"));
    }

    @Test
    void the_relay_survives_its_connections() {
        for (int turn = 1; turn <= 20; turn++) {
            tellWhateverHappens(turn);
            if (turn % 5 == 0) {
                marbles.cutAllConnections();
            }
        }
        dataSource.flush(FlushMode.ALL);
        await().atMost(ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(
                        java.util.stream.IntStream.rangeClosed(1, 20).boxed().toList(),
                        sizes(subject).stream().distinct().toList()));
    }

    private void tellWhateverHappens(int turn) {
        await().ignoreExceptions().until(() -> {
            marbles.tell(told(subject, turn));
            return true;
        });
    }

    private Event told(String about, int size) {
        return new Told(topic, about, "52.08", Instant.now(), "x".repeat(size));
    }

    /** How large the fillings are that readers see, in order. */
    private List<Integer> sizes(String about) {
        return kafka.about(topic, about).stream()
                .map(message ->
                        EventJson.read(message.value(), Told.class).filling().length())
                .toList();
    }

    private void release() {
        var parked = marbles.rows(
                        "select id from parked_subject where subject = ?", row -> row.getObject(1, UUID.class), subject)
                .getFirst();
        operator()
                .post("/v1/test-operations/parked-subjects/{id}/release", parked)
                .then()
                .statusCode(202);
    }

    private static int status(String field) {
        return operator()
                .get("/v1/test-operations/relay")
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }
}
