package id.pendamping.platform.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventLogTest {

    @Inject
    Marbles marbles;

    @Inject
    EventLog eventLog;

    @Inject
    Kafka kafka;

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final String marble = UUID.randomUUID().toString();

    @AfterEach
    void rest() {
        others.shutdownNow();
    }

    @Test
    void what_is_committed_is_heard_in_order() {
        for (int turn = 1; turn <= 5; turn++) {
            marbles.tell(rolled(turn));
        }
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3, 4, 5), marbles.heard(marble)));
    }

    @Test
    void a_message_says_what_it_is_in_its_headers() {
        marbles.tell(rolled(1));

        await().until(() -> kafka.about(MarbleRolled.TOPIC, marble).size() == 1);
        var message = kafka.about(MarbleRolled.TOPIC, marble).getFirst();
        assertEquals("1.0", Kafka.header(message, "ce_specversion"));
        assertEquals(7, UUID.fromString(Kafka.header(message, "ce_id")).version());
        assertEquals("/pendamping/platform", Kafka.header(message, "ce_source"));
        assertEquals(MarbleRolled.TYPE, Kafka.header(message, "ce_type"));
        assertEquals("/schemas/" + MarbleRolled.TYPE + ".schema.json", Kafka.header(message, "ce_dataschema"));
        assertEquals("application/json", Kafka.header(message, "content-type"));
        assertTrue(Kafka.header(message, "ce_sequence").matches("\\d{12}-\\d{18}"));
        assertTrue(Kafka.header(message, "ce_time").endsWith("Z"));
        assertEquals(marble, new String(message.key()));
        assertTrue(new String(message.value())
                .startsWith("{\"marbleId\":\"" + marble + "\",\"region\":\"52.08\",\"turn\":1"));
        assertFalse(new String(message.value()).contains("\"type\""));
    }

    @Test
    void many_writers_of_one_subject_are_told_in_the_order_of_their_changes() throws Exception {
        var id = marbles.lay("52.08");
        var writers = new ArrayList<Future<?>>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(others.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    marbles.roll(id);
                }
            }));
        }
        for (var writer : writers) {
            writer.get();
        }
        var turns = IntStream.rangeClosed(1, 80).boxed().toList();
        await().untilAsserted(() -> assertEquals(turns, marbles.heard(id.toString())));
    }

    @Test
    void who_tells_about_a_subject_waits_for_the_one_before_and_others_do_not() throws Exception {
        var other = UUID.randomUUID().toString();
        try (var slow = slowly(rolled(1))) {
            var second = others.submit(() -> marbles.tell(rolled(2)));
            marbles.tell(marbles.rolled(other, 1, ""));
            await().until(this::somebodyWaits);
            assertFalse(second.isDone());
            slow.commit();
            second.get();
        }
        await().untilAsserted(() -> assertEquals(List.of(1, 2), marbles.heard(marble)));
    }

    @Test
    void who_waited_stands_behind_all_that_the_one_before_told() throws Exception {
        try (var slow = new Slow(() -> eventLog.append(rolled(1)), () -> eventLog.append(rolled(2)))) {
            var second = others.submit(() -> marbles.tell(rolled(3)));
            await().until(this::somebodyWaits);
            slow.commit();
            second.get();
        }
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3), marbles.heard(marble)));
    }

    @Test
    void a_slower_transaction_with_a_lower_id_is_not_lost() throws Exception {
        var quick = UUID.randomUUID().toString();
        try (var slow = slowly(rolled(1))) {
            marbles.tell(marbles.rolled(quick, 1, ""));
            await().untilAsserted(() -> assertEquals(List.of(1), marbles.heard(quick)));
            assertEquals(List.of(), marbles.heard(marble));
            slow.commit();
        }
        await().untilAsserted(() -> assertEquals(List.of(1), marbles.heard(marble)));
        assertTrue(id(marble) < id(quick));
        assertTrue(position(marble) > position(quick));
    }

    @Test
    void a_rolled_back_change_is_not_told() {
        assertThrows(
                IllegalStateException.class,
                () -> marbles.during(() -> {
                    eventLog.append(rolled(1));
                    throw new IllegalStateException("changed my mind");
                }));
        marbles.tell(rolled(2));
        await().untilAsserted(() -> assertEquals(List.of(2), marbles.heard(marble)));
    }

    @Test
    void telling_needs_a_transaction() {
        assertThrows(TransactionalException.class, () -> eventLog.append(rolled(1)));
    }

    @Test
    void more_than_a_thousand_are_told_in_order_and_the_topic_waits_for_them() throws Exception {
        var many = IntStream.rangeClosed(1, 1_500)
                .mapToObj(turn -> marbles.rolled(turn % 2 == 0 ? marble : marble + "-b", turn, ""))
                .toArray(Event[]::new);
        try (var slow = slowly(many)) {
            var single = others.submit(() -> marbles.tell(marbles.rolled(marble + "-c", 1, "")));
            await().until(this::somebodyWaits);
            assertFalse(single.isDone());
            slow.commit();
            single.get();
        }
        var even = IntStream.rangeClosed(1, 750).mapToObj(i -> 2 * i).toList();
        await().untilAsserted(() -> assertEquals(even, marbles.heard(marble)));
        await().untilAsserted(
                        () -> assertEquals(750, marbles.heard(marble + "-b").size()));
        await().untilAsserted(() -> assertEquals(List.of(1), marbles.heard(marble + "-c")));
    }

    @Test
    void a_caller_tells_about_its_own_regions_only_and_leaves_its_request_and_trace() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        rollFor("17.06", trace).statusCode(404);
        rollFor("52.08.01", trace).statusCode(204);

        await().until(() -> kafka.about(MarbleRolled.TOPIC, marble).size() == 1);
        var message = kafka.about(MarbleRolled.TOPIC, marble).getFirst();
        assertEquals("52.08.01", Kafka.header(message, "ce_region"));
        assertEquals("click-7", Kafka.header(message, "ce_requestid"));
        assertEquals(trace, Kafka.header(message, "traceparent").substring(3, 35));
    }

    @Test
    void what_was_told_cannot_be_changed() {
        marbles.tell(rolled(1));
        assertThrows(Database.Failure.class, () -> marbles.change("update event_log set body = '{}'"));
        assertThrows(Database.Failure.class, () -> marbles.change("delete from event_log"));
    }

    private ValidatableResponse rollFor(String region, String trace) {
        return given().auth()
                .oauth2(Tokens.of("officer-52.08"))
                .header("X-Request-Id", "click-7")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .queryParam("marble", marble)
                .queryParam("region", region)
                .post("/marbles")
                .then();
    }

    private MarbleRolled rolled(int turn) {
        return marbles.rolled(marble, turn, "");
    }

    private boolean somebodyWaits() {
        return !marbles.rows(
                        "select from pg_locks where locktype = 'advisory' and not granted and database ="
                                + " (select oid from pg_database where datname = current_database())",
                        row -> true)
                .isEmpty();
    }

    private long id(String subject) {
        return marbles.rows("select id from event_log where subject = ?", row -> row.getLong(1), subject)
                .getFirst();
    }

    private long position(String subject) {
        return marbles.rows("select feed_position from event_log where subject = ?", row -> row.getLong(1), subject)
                .getFirst();
    }

    private Slow slowly(Event... events) throws InterruptedException {
        return new Slow(() -> eventLog.append(events), () -> {});
    }

    /** A transaction that has told something, and is still open. */
    private class Slow implements AutoCloseable {

        private final CountDownLatch told = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);
        private final Future<?> work;

        Slow(Runnable first, Runnable last) throws InterruptedException {
            work = others.submit(() -> marbles.during(() -> {
                first.run();
                told.countDown();
                try {
                    leave.await();
                } catch (InterruptedException hurried) {
                    throw new IllegalStateException(hurried);
                }
                last.run();
            }));
            told.await();
        }

        void commit() throws Exception {
            leave.countDown();
            work.get();
        }

        @Override
        public void close() {
            leave.countDown();
        }
    }
}
