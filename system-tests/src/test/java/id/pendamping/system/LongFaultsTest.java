package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.pendamping.localstack.LocalStack;
import id.pendamping.localstack.ServiceProcess;
import id.pendamping.localstack.Until;
import id.pendamping.system.Officers.Silence;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Faults as in {@link FaultsTest} that take a minute or several: {@code ./build verify -Pfaults}. */
@Tag("long")
class LongFaultsTest {

    private static final Duration HEALED = Duration.ofSeconds(90);

    private static final RunningSuite suite = RunningSuite.withSampleData();

    private final Invariants invariants = Invariants.of(suite);

    @Test
    void a_service_dies_in_the_middle_of_requests_again_and_again() {
        var random = new Random(20261121);
        try (var officers = Officers.of(suite)) {
            officers.mayMeet(Silence.BROKEN_CONNECTION);
            for (int round = 0; round < 10; round++) {
                // What varies is how many requests after its start the service dies in the middle of the next ones.
                officers.awaitReports(1 + random.nextInt(60));
                recipient().kill();
                recipient().start();
            }
            officers.awaitReports(20);
            invariants.holdFor("service killed 10 times", officers);
        }
    }

    @Test
    void a_listener_stands_still_until_its_group_has_given_it_up() throws Exception {
        var brokers = new Brokers(suite);
        try (var officers = Officers.of(suite)) {
            officers.mayMeet(Silence.ANY);
            var workforce = suite.suite().service("workforce");
            workforce.freeze();
            officers.awaitReports(50);
            await().atMost(HEALED).until(() -> brokers.isEmpty("workforce"));
            workforce.thaw();
            officers.mayMeet(Silence.NEVER);
            officers.awaitReports(20);
            invariants.holdFor("listener frozen past its session", officers);
        }
    }

    @Test
    void a_sender_stands_still_in_the_middle_of_its_work() {
        try (var officers = Officers.of(suite)) {
            officers.mayMeet(Silence.ANY);
            Until.holds("the service stands still in the middle of a transaction", HEALED, () -> {
                recipient().freeze();
                if (idleInTransaction("recipient") > 0) {
                    return true;
                }
                recipient().thaw();
                return false;
            });
            try {
                // Longer than PostgreSQL and Kafka let it keep what it holds: its transactions there are ended.
                Until.holds("PostgreSQL has ended its transactions", HEALED, () -> idleInTransaction("recipient") == 0);
            } finally {
                recipient().thaw();
            }
            officers.mayMeet(Silence.NEVER);
            officers.awaitReports(20);
            invariants.holdFor("service frozen past its transactions", officers);
        }
    }

    /** One of two instances sends; it stands still, the other takes over, and the first wakes up and wants to go on. Then in turn. */
    @Test
    void a_sender_wakes_up_after_another_has_taken_its_place() {
        var other = suite.suite().replica("recipient", java.util.Map.of());
        other.start();
        var asked = new AtomicReference<>(other);
        try (var officers = Officers.reportingTo(suite, () -> asked.get().url())) {
            for (var sender : List.of(recipient(), other)) {
                asked.set(sender == other ? recipient() : other);
                officers.awaitReports(20);
                var sending = sending();
                sender.freeze();
                officers.awaitEffects(20);
                assertNotEquals(sending, sending(), "who sends");
                sender.thaw();
                officers.awaitReports(20);
            }
            invariants.holdFor("sender replaced, and woken again", officers);
        } finally {
            other.stop();
        }
    }

    /** Which instance of recipient-service sends. */
    private static UUID sending() {
        return new Books(suite)
                .rows(
                        "recipient",
                        "select owner from event_relay where loop = 'SEND'",
                        row -> row.getObject(1, UUID.class))
                .getFirst();
    }

    @Test
    void the_broker_stands_still() {
        try (var officers = Officers.of(suite)) {
            stack().kafka().freeze();
            // Longer than a sender waits for one step with Kafka, and than the broker's own session.
            officers.awaitTime(Duration.ofSeconds(15));
            stack().kafka().thaw();
            officers.awaitReports(20);
            invariants.holdFor("broker frozen 15 s", officers);
        }
    }

    @Test
    void the_broker_is_away_for_minutes() {
        try (var officers = Officers.of(suite)) {
            stack().kafka().kill();
            officers.awaitTime(Duration.ofMinutes(2));
            stack().kafka().start();
            officers.awaitReports(20);
            invariants.holdFor("broker away 2 min", officers);
        }
    }

    @Test
    void the_issuer_is_away_when_a_service_starts() {
        var token = suite.token("officer");
        try (var officers = Officers.of(suite)) {
            officers.mayMeet(Silence.BROKEN_CONNECTION);
            recipient().stop();
            stack().issuer().stop();
            recipient().start();
            officers.mayMeet(Silence.NEVER);
            try {
                assertEquals(200, figures(null).status(), "what is public needs no issuer");
                var refused = figures(token);
                assertEquals(503, refused.status(), refused::toString);
                assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
                officers.awaitRefusals(20);
            } finally {
                stack().issuer().start();
            }
            await().atMost(HEALED).until(() -> figures(token).status() == 200);
            officers.awaitReports(20);
            invariants.holdFor("issuer away at start", officers);
        }
    }

    private static HttpAnswer figures(String token) {
        return suite.send(
                HttpRequest.newBuilder(URI.create(suite.base("recipient") + "/v1/figures?limit=1&region=17.06")),
                token);
    }

    /** Those that hold something: one that was ended by an error holds nothing, and PostgreSQL has forgotten when to end it. */
    private static long idleInTransaction(String service) {
        return new Books(suite)
                .count(
                        "postgres",
                        "select count(*) from pg_stat_activity where usename = ? and state = 'idle in transaction'",
                        service);
    }

    private static LocalStack stack() {
        return suite.suite().stack();
    }

    private static ServiceProcess recipient() {
        return suite.suite().service("recipient");
    }
}
