package id.pendamping.platform.event;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.Tokens;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {

    @Inject
    Marbles marbles;

    @Inject
    Kafka kafka;

    @Inject
    EventRetention retention;

    @Inject
    AgroalDataSource dataSource;

    private final String marble = UUID.randomUUID().toString();
    private final String stone = "a stone in the way of " + marble;

    @Test
    void an_event_that_comes_twice_is_handled_once() {
        var id = UUID.randomUUID().toString();
        kafka.send(MarbleRolled.TOPIC, marble, body(1, ""), headers(id));
        kafka.send(MarbleRolled.TOPIC, marble, body(1, ""), headers(id));
        marbles.tell(marbles.rolled(marble, 2, ""));

        await().untilAsserted(() -> assertEquals(List.of(1, 2), marbles.heard(marble)));
    }

    @Test
    void what_waits_together_is_handled_together_and_in_its_order() {
        var turns = IntStream.rangeClosed(1, 120).boxed().toList();
        marbles.tell(
                turns.stream().map(turn -> marbles.rolled(marble, turn, "")).toArray(Event[]::new));

        await().untilAsserted(() -> assertEquals(turns, marbles.heard(marble)));
        int transactions = marbles.rows(
                        "select count(distinct inbox.xmin::text) from inbox join event_log using (event_id) where subject = ?",
                        row -> row.getInt(1),
                        marble)
                .getFirst();
        assertTrue(transactions < turns.size(), transactions + " transactions");
    }

    @Test
    void one_that_fails_among_many_takes_none_of_them_with_it() {
        var other = UUID.randomUUID().toString();
        MarbleEvents.stumble(stone, Integer.MAX_VALUE);
        var turns = IntStream.rangeClosed(1, 30).boxed().toList();
        var told = turns.stream().map(turn -> marbles.rolled(marble, turn, "")).collect(Collectors.toList());
        told.add(15, marbles.rolled(other, 1, stone));
        marbles.tell(told.toArray(Event[]::new));

        await().untilAsserted(() -> assertEquals(turns, marbles.heard(marble)));
        await().untilAsserted(() -> assertEquals(List.of("HANDLER_FAILED 4"), letters(other)));
        assertEquals(List.of(), marbles.heard(other));
    }

    @Test
    void what_passes_is_tried_again() {
        MarbleEvents.stumble(stone, 2);
        marbles.tell(marbles.rolled(marble, 1, stone));

        await().untilAsserted(() -> assertEquals(List.of(1), marbles.heard(marble)));
        assertEquals(3, MarbleEvents.tries(stone));
        assertEquals(List.of(), letters(marble));
    }

    @Test
    void what_fails_leaves_nothing_behind_and_what_follows_waits_until_it_is_redriven() {
        var other = UUID.randomUUID().toString();
        MarbleEvents.stumble(stone, Integer.MAX_VALUE);
        marbles.tell(marbles.rolled(marble, 1, ""), marbles.rolled(marble, 2, stone), marbles.rolled(marble, 3, ""));
        marbles.tell(marbles.rolled(marble, 4, ""), marbles.rolled(other, 1, ""));

        await().untilAsserted(() -> assertEquals(
                List.of("HANDLER_FAILED 4", "FOLLOWS_A_DEAD_LETTER 0", "FOLLOWS_A_DEAD_LETTER 0"), letters(marble)));
        await().untilAsserted(() -> assertEquals(List.of(1), marbles.heard(other)));
        assertEquals(List.of(1), marbles.heard(marble));
        assertEquals(1, known(marble), "the inbox knows what was handled, and no more");

        var letter = first(marble);
        operator()
                .post("/v1/test-operations/dead-letters/{id}/redrive", letter)
                .then()
                .statusCode(200)
                .body("redriven", equalTo(0))
                .body("open", equalTo(3))
                .body("failed", equalTo(letter.toString()))
                .body("exception", equalTo("java.io.IOException"));
        MarbleEvents.stumble(stone, 0);
        operator()
                .post("/v1/test-operations/dead-letters/{id}/redrive", letter)
                .then()
                .statusCode(200)
                .body("redriven", equalTo(3))
                .body("open", equalTo(0))
                .body("failed", nullValue());
        assertEquals(List.of(1, 2, 3, 4), marbles.heard(marble));

        marbles.tell(marbles.rolled(marble, 5, ""));
        await().untilAsserted(() -> assertEquals(List.of(1, 2, 3, 4, 5), marbles.heard(marble)));
        operator()
                .post("/v1/test-operations/dead-letters/{id}/redrive", letter)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/platform/dead-letter-closed"));
    }

    @Test
    void a_letter_that_is_given_up_lets_the_next_ones_through() {
        MarbleEvents.stumble(stone, Integer.MAX_VALUE);
        marbles.tell(marbles.rolled(marble, 1, stone), marbles.rolled(marble, 2, ""));
        await().until(() -> letters(marble).size() == 2);
        var letter = first(marble);

        operator()
                .post("/v1/test-operations/dead-letters/{id}/discard", letter)
                .then()
                .statusCode(204);
        operator()
                .post("/v1/test-operations/dead-letters/{id}/redrive", first(marble))
                .then()
                .body("redriven", equalTo(1));

        assertEquals(List.of(2), marbles.heard(marble));
    }

    @Test
    void poison_of_every_kind_is_set_aside_with_its_reason_and_a_copy() {
        kafka.largest(MarbleRolled.TOPIC, 6_000_000);
        kafka.largest(MarbleRolled.TOPIC + ".dead-letter", 6_000_000);
        var large = "x".repeat(5_000_000).getBytes(UTF_8);
        kafka.send(
                MarbleRolled.TOPIC,
                marble + 1,
                "{not json".getBytes(UTF_8),
                headers(UUID.randomUUID().toString()));
        kafka.send(
                MarbleRolled.TOPIC, marble + 2, large, headers(UUID.randomUUID().toString()));
        kafka.send(
                MarbleRolled.TOPIC, marble + 3, null, headers(UUID.randomUUID().toString()));
        kafka.send(
                MarbleRolled.TOPIC,
                marble + 4,
                "[]".getBytes(UTF_8),
                headers(UUID.randomUUID().toString()));
        kafka.send(MarbleRolled.TOPIC, marble + 5, body(1, ""));
        kafka.send(MarbleRolled.TOPIC, marble + 6, body(1, ""), headers("not an id"));
        kafka.send(MarbleRolled.TOPIC, null, body(1, ""), "ce_id", "\0\0", "ce_type", "\0");

        await().untilAsserted(() -> assertEquals(
                List.of(
                        "BODY_UNREADABLE",
                        "BODY_UNREADABLE",
                        "BODY_UNREADABLE",
                        "BODY_UNREADABLE",
                        "HEADERS_UNREADABLE",
                        "HEADERS_UNREADABLE"),
                marbles.rows(
                        "select reason from dead_letter where subject like ? order by subject",
                        row -> row.getString(1),
                        marble + "_")));
        await().until(() -> marbles.rows(
                                "select from dead_letter where subject is null and reason = 'HEADERS_UNREADABLE'",
                                row -> true)
                        .size()
                == 1);
        await().until(() ->
                kafka.about(MarbleRolled.TOPIC + ".dead-letter", marble + 2).size() == 0
                        && kafka.all(MarbleRolled.TOPIC + ".dead-letter").stream()
                                        .filter(copy -> copy.key() != null && new String(copy.key()).startsWith(marble))
                                        .count()
                                == 6);
        var copy = kafka.all(MarbleRolled.TOPIC + ".dead-letter").stream()
                .filter(message -> message.key() != null && new String(message.key()).equals(marble + 1))
                .findAny()
                .orElseThrow();
        assertEquals("BODY_UNREADABLE", Kafka.header(copy, "dead-letter-reason"));
        assertEquals("com.fasterxml.jackson.core.JsonParseException", Kafka.header(copy, "dead-letter-exception"));
        assertEquals(MarbleRolled.TOPIC, Kafka.header(copy, "dead-letter-topic"));
        assertEquals("{not json", new String(copy.value()));
        operator()
                .queryParam("topic", MarbleRolled.TOPIC)
                .get("/v1/test-operations/dead-letters")
                .then()
                .statusCode(200)
                .body("items.find { it.subject == '" + marble + "1' }.reason", equalTo("BODY_UNREADABLE"))
                .body("items.find { it.subject == '" + marble + "1' }.body", nullValue());
    }

    @Test
    void an_unknown_type_is_not_poison() {
        var id = UUID.randomUUID();
        kafka.send(
                MarbleRolled.TOPIC, marble, "?".getBytes(UTF_8), "ce_id", id.toString(), "ce_type", "marble-sold.v1");
        await().until(() -> !marbles.rows("select from inbox where event_id = ?", row -> true, id)
                .isEmpty());
        assertEquals(List.of(), letters(marble));
    }

    @Test
    void a_database_that_goes_away_in_the_middle_is_waited_for() {
        MarbleEvents.MEANWHILE.put(stone, () -> {
            if (MarbleEvents.tries(stone) <= 5) {
                marbles.cutAllConnections();
            }
        });
        marbles.tell(marbles.rolled(marble, 1, stone), marbles.rolled(marble, 2, ""));

        await().atMost(ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertEquals(List.of(1, 2), marbles.heard(marble)));
        dataSource.flush(FlushMode.ALL);
        assertTrue(MarbleEvents.tries(stone) > 5, "more often than what fails by itself is tried");
        await().ignoreExceptions().untilAsserted(() -> assertEquals(List.of(), letters(marble)));
    }

    @Test
    void what_was_handled_long_ago_is_forgotten() throws Exception {
        var old = UUID.randomUUID();
        var recent = UUID.randomUUID();
        marbles.change("insert into inbox values (?, 'test', now() - interval '31 days')", old);
        marbles.change("insert into inbox values (?, 'test', now() - interval '29 days')", recent);

        retention.forget();

        assertEquals(
                List.of(recent),
                marbles.rows(
                        "select event_id from inbox where event_id in (?, ?)",
                        row -> row.getObject(1, UUID.class),
                        old,
                        recent));
    }

    @Test
    void only_operators_operate() {
        given().auth()
                .oauth2(Tokens.of("officer"))
                .get("/v1/test-operations/dead-letters")
                .then()
                .statusCode(403);
        given().get("/v1/test-operations/relay").then().statusCode(401);
        operator()
                .post("/v1/test-operations/dead-letters/{id}/redrive", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/platform/dead-letter-unknown"));
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.of("operator"));
    }

    private byte[] body(int turn, String note) {
        return EventJson.bytes(marbles.rolled(marble, turn, note));
    }

    private static String[] headers(String id) {
        return new String[] {"ce_id", id, "ce_type", MarbleRolled.TYPE};
    }

    private List<String> letters(String subject) {
        return marbles.rows(
                "select reason || ' ' || attempts from dead_letter where subject = ? order by arrival",
                row -> row.getString(1),
                subject);
    }

    private UUID first(String subject) {
        return marbles.rows(
                        "select id from dead_letter where subject = ? and state = 'OPEN' order by arrival limit 1",
                        row -> row.getObject(1, UUID.class),
                        subject)
                .getFirst();
    }

    private int known(String subject) {
        return marbles.rows(
                        "select count(*) from inbox join event_log using (event_id) where subject = ?",
                        row -> row.getInt(1),
                        subject)
                .getFirst();
    }
}
