package id.pendamping.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.LocalStack;
import id.pendamping.localstack.ServiceProcess;
import id.pendamping.localstack.Until;
import id.pendamping.system.Officers.Silence;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/**
 * Something breaks while officers report figures, and heals or is started again; nobody helps otherwise. What must be true
 * afterwards stands in {@link Invariants}. The faults that take longer are in {@link LongFaultsTest}.
 */
class FaultsTest {

    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final String FIGURES = "recipient.figures";

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final Invariants invariants = Invariants.of(suite);

    @Test
    void the_service_dies_between_commit_and_relay() {
        try (var officers = Officers.of(suite)) {
            // Without a broker the relay cannot send, so the service dies with events committed and unsent.
            stack().kafka().kill();
            officers.awaitReports(20);
            officers.mayMeet(Silence.BROKEN_CONNECTION);
            recipient().kill();
            stack().kafka().start();
            recipient().start();
            officers.awaitReports(20);
            invariants.holdFor("service killed with events unsent", officers);
        }
    }

    @Test
    void the_broker_dies_and_writing_goes_on() {
        try (var officers = Officers.of(suite)) {
            stack().kafka().kill();
            officers.awaitReports(60);
            stack().kafka().start();
            officers.awaitReports(20);
            invariants.holdFor("broker killed", officers);
        }
    }

    @Test
    void the_database_dies() {
        try (var officers = Officers.of(suite)) {
            stack().postgres().kill();
            officers.awaitRefusals(20);
            stack().postgres().start();
            officers.awaitReports(20);
            invariants.holdFor("PostgreSQL killed", officers);
        }
    }

    @Test
    void the_database_stands_still() {
        try (var officers = Officers.of(suite)) {
            stack().postgres().freeze();
            officers.awaitRefusals(8);
            stack().postgres().thaw();
            officers.awaitReports(20);
            invariants.holdFor("PostgreSQL frozen", officers);
        }
    }

    @Test
    void connections_are_ended_in_the_middle_of_transactions_and_commits() {
        try (var officers = Officers.of(suite)) {
            int ended = 0;
            for (int round = 0; round < 30; round++) {
                ended += end("state <> 'idle'");
                officers.awaitReports(2);
            }
            assertTrue(ended > 0, "nobody was in the middle of a transaction");
            for (int round = 0; round < 10; round++) {
                Until.holds(
                        "a connection is ended in COMMIT",
                        HEALED,
                        () -> end("state = 'active' and query ilike 'commit%'") > 0);
                officers.awaitReports(2);
            }
            invariants.holdFor("%d backends terminated, then 10 in COMMIT".formatted(ended), officers);
        }
    }

    /** How many connections of the services were ended. */
    private static int end(String which) {
        return new Books(suite)
                .rows(
                        "postgres",
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where usename in ('recipient', 'workforce') and " + which,
                        row -> row.getBoolean(1))
                .size();
    }

    @Test
    void the_database_takes_no_further_connection() {
        var books = new Books(suite);
        try (var officers = Officers.of(suite)) {
            books.execute("postgres", "alter role recipient connection limit 0");
            try {
                books.rows(
                        "postgres",
                        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'recipient'",
                        row -> true);
                officers.awaitRefusals(15);
            } finally {
                books.execute("postgres", "alter role recipient connection limit -1");
            }
            officers.awaitReports(20);
            invariants.holdFor("PostgreSQL out of connections", officers);
        }
    }

    @Test
    void every_connection_of_the_pool_waits_for_a_lock() throws Exception {
        try (var officers = Officers.of(suite);
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<Future<Exchange>>();
            try (var connection = stack().postgres().connect("recipient")) {
                connection.setAutoCommit(false);
                connection.createStatement().execute("lock table reported_figure");
                for (int i = 0; i < 40; i++) {
                    waiting.add(requests.submit(officers::readOnce));
                }
                for (var each : waiting) {
                    assertTrue(each.get().refused(), () -> each.resultNow().toString());
                }
                connection.rollback();
            }
            officers.awaitReports(20);
            invariants.holdFor("connection pool exhausted", officers);
        }
    }

    @Test
    void messages_that_nobody_can_read_lie_on_a_topic_among_hundreds_of_repetitions() throws Exception {
        var brokers = new Brokers(suite);
        try (var officers = Officers.of(suite)) {
            brokers.takeLargeMessages(FIGURES);
            brokers.send(List.of(
                    message(
                            UUID.randomUUID(),
                            "id.pendamping.recipient.figure-reported.v1",
                            "{\"figureId\": ".getBytes(UTF_8)),
                    message(UUID.randomUUID(), "id.pendamping.recipient.figure-reported.v1", new byte[5_000_000]),
                    message(
                            UUID.randomUUID(),
                            "id.pendamping.recipient.of-another-star.v9",
                            "{\"figureId\": 7}".getBytes(UTF_8)),
                    new ProducerRecord<>(FIGURES, "no headers".getBytes(UTF_8), "{}".getBytes(UTF_8))));
            officers.awaitReports(40);
            int repeated = brokers.repeat(FIGURES, Set.copyOf(officers.regions()), 10);
            assertEquals(400, repeated, "messages repeated");
            officers.awaitReports(20);
            invariants.holdFor("poison, and %d repetitions in any order".formatted(repeated), officers);
        }
        var letters = deadLetters();
        assertEquals(
                List.of("BODY_UNREADABLE", "BODY_UNREADABLE", "HEADERS_UNREADABLE"),
                letters.stream()
                        .map(letter -> letter.path("reason").asText())
                        .sorted()
                        .toList());
        letters.forEach(letter -> assertEquals(204, discard(letter).status()));
    }

    @Test
    void a_listener_reads_its_topics_from_the_beginning_again() throws Exception {
        var brokers = new Brokers(suite);
        try (var officers = Officers.of(suite)) {
            officers.mayMeet(Silence.BROKEN_CONNECTION);
            suite.suite().service("workforce").stop();
            await().atMost(HEALED).ignoreExceptions().until(() -> {
                brokers.forgetWhatWasRead("workforce");
                return true;
            });
            long toRead = brokers.lag("workforce");
            suite.suite().service("workforce").start();
            officers.awaitReports(20);
            invariants.holdFor("consumer offsets reset, %d messages to read again".formatted(toRead), officers);
        }
    }

    @Test
    void the_issuer_is_away_and_comes_back_with_another_key() {
        try (var officers = Officers.of(suite)) {
            stack().issuer().stop();
            try {
                officers.awaitReports(40); // keys are known, so tokens are checked without it
            } finally {
                stack().issuer().start();
            }
            stack().issuer().rotateKey();
            suite.forgetTokens();
            officers.awaitReports(40);
            invariants.holdFor("issuer away, then with another key", officers);
        }
        stack().issuer().rotateKey();
        suite.forgetTokens();
        var fresh = suite.token("viewer");
        stack().issuer().stop();
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                var unknowable = caseload(fresh);
                assertEquals(503, unknowable.status(), () -> "a key that cannot be looked up: " + unknowable);
                assertEquals("5", unknowable.headers().firstValue("Retry-After").orElse(""));
                assertEquals("application/problem+json", unknowable.contentType());
                assertEquals(
                        "/problems/workforce/unavailable",
                        unknowable.json().path("type").asText());
            }
        } finally {
            stack().issuer().start();
        }
        await().atMost(HEALED).until(() -> caseload(fresh).status() == 200);
    }

    private static HttpAnswer caseload(String token) {
        return suite.get(suite.base("workforce") + "/v1/caseloads?programme=PKH&region=17.06", token);
    }

    private static ProducerRecord<byte[], byte[]> message(UUID id, String type, byte[] body) {
        var message = new ProducerRecord<>(FIGURES, UUID.randomUUID().toString().getBytes(UTF_8), body);
        message.headers().add("ce_id", id.toString().getBytes(UTF_8)).add("ce_type", type.getBytes(UTF_8));
        return message;
    }

    private static List<JsonNode> deadLetters() {
        var list =
                suite.get(suite.base("workforce") + "/v1/workforce-operations/dead-letters", suite.token("operator"));
        assertEquals(200, list.status(), list::toString);
        return StreamSupport.stream(list.json().path("items").spliterator(), false)
                .toList();
    }

    private static HttpAnswer discard(JsonNode letter) {
        var url = "%s/v1/workforce-operations/dead-letters/%s/discard"
                .formatted(suite.base("workforce"), letter.path("id").asText());
        return suite.send(
                HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()),
                suite.token("operator"));
    }

    private static LocalStack stack() {
        return suite.suite().stack();
    }

    private static ServiceProcess recipient() {
        return suite.suite().service("recipient");
    }
}
