package id.pendamping.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three brokers, each topic with three copies of which two must have what is acknowledged: {@code ./build verify -Pfaults}. */
@Tag("long")
class ThreeBrokersTest {

    private static final Duration HEALED = Duration.ofSeconds(90);
    private static final String FIGURES = "recipient.figures";

    private static RunningSuite suite;

    @BeforeAll
    static void start() {
        suite = RunningSuite.of("three-brokers", 3, List.of("workforce", "recipient"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void the_leader_dies_then_a_second_broker_and_both_come_back() throws Exception {
        var brokers = new Brokers(suite);
        var kafka = suite.suite().stack().kafka();
        var invariants = Invariants.of(suite);
        try (var officers = Officers.of(suite)) {
            officers.awaitEffects(20);
            for (var topic : List.of(FIGURES, "__transaction_state", "__consumer_offsets")) {
                assertEquals(3, brokers.copies(topic), "copies of " + topic);
                assertEquals("2", brokers.setting(topic, "min.insync.replicas"), topic);
            }

            int leader = brokers.leader(FIGURES, 0);
            kafka.broker(leader).kill();
            var stall = officers.awaitEffects(40);
            System.out.printf(
                    "[fault] leader of three brokers killed: events reach the caseload again after %.1f s%n", stall);

            int second = 1 + leader % 3;
            kafka.broker(second).kill();
            // One copy is left, and two are wanted: the service answers, and its events wait.
            officers.awaitReports(100);
            await().atMost(HEALED).until(() -> officers.waiting() >= 100);
            officers.awaitReports(20);

            kafka.broker(second).start();
            stall = officers.awaitEffects(20);
            System.out.printf("[fault] second broker back: events reach the caseload again after %.1f s%n", stall);
            kafka.broker(leader).start();
            await().atMost(HEALED).until(() -> brokers.inSync(FIGURES, 3));
            officers.awaitEffects(20);
            invariants.holdFor("two of three brokers killed", officers);
        }
    }
}
