package id.pendamping.recipient.publication;

import static id.pendamping.recipient.Api.HEADER;
import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.Api.report;
import static id.pendamping.recipient.Api.send;
import static id.pendamping.recipient.publication.PublicationProblem.AS_OF_UNKNOWN;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublicationNumbersTest {

    @Inject
    States states;

    /** The numbers, from a scope of their own. */
    @ApplicationScoped
    @AcrossRegions
    @Transactional
    static class States {

        @Inject
        PublicationNumbers numbers;

        PublicationNumber at(String asOf) {
            return numbers.at(asOf);
        }

        PublishedState state(String asOf) {
            return numbers.state(asOf);
        }

        PublicationNumber taken() {
            return numbers.take(UUID.randomUUID(), PublicationKind.THRESHOLDS);
        }

        /** Takes a number, and commits it when it is told to. */
        PublicationNumber taken(CompletableFuture<Instant> isTaken, CompletableFuture<Void> commits) {
            var taken = taken();
            isTaken.complete(taken.at());
            commits.join();
            return taken;
        }

        void changed(boolean refused) {
            numbers.change(PublicationKind.THRESHOLDS);
            if (refused) {
                QuarkusTransaction.setRollbackOnly();
            }
        }
    }

    @Test
    void a_file_of_figures_takes_one_number_and_the_same_again_takes_none() {
        var before = states.at(null).number();
        var table = HEADER + figure(2011) + figure(2012);

        send("officer-17.06", table).statusCode(201).body("accepted", equalTo(2));
        assertEquals(before + 1, states.at(null).number());

        send("officer-17.06", table).statusCode(201);
        assertEquals(before + 1, states.at(null).number());
    }

    private static String figure(int year) {
        return "17.06,,,PKH,%d,,,JUMLAH_KPM,,11,KELUARGA,,satu nomor\n".formatted(year);
    }

    @Test
    void a_figure_and_a_threshold_take_a_number_each() {
        var before = states.at(null).number();

        report("officer", Map.of("region", "17.06", "year", 2009, "source", "nomor"))
                .statusCode(201);
        assertEquals(before + 1, states.at(null).number());

        as("steward")
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "IMPLAUSIBLE_RISE", "percent", 40, "firstDay", "2011-01-01", "source", "nomor"))
                .put("/v1/thresholds")
                .then()
                .statusCode(201);
        assertEquals(before + 2, states.at(null).number());
    }

    @Test
    void what_is_rolled_back_leaves_no_number() {
        var before = states.at(null).number();

        states.changed(true);
        assertEquals(before, states.at(null).number());

        states.changed(false);
        assertEquals(before + 1, states.at(null).number());
    }

    @Test
    void an_instant_means_the_last_number_given_by_then() {
        var first = states.taken();
        var second = states.taken();

        assertTrue(second.at().isAfter(first.at()));
        assertEquals(first, states.at(first.at().toString()));
        assertEquals(first, states.at(second.at().minusNanos(1000).toString()));
        assertEquals(second, states.at(second.at().toString().replace("Z", "+00:00")));
        assertEquals(first, states.at(Long.toString(first.number())));
        assertEquals(new PublicationNumber(0, null), states.at("2000-01-01T00:00:00Z"));
        assertEquals(new PublicationNumber(0, null), states.at("0"));
    }

    @Test
    void an_instant_between_a_number_and_its_commit_is_answered_when_it_is_known() throws Exception {
        var isTaken = new CompletableFuture<Instant>();
        var commits = new CompletableFuture<Void>();
        var before = states.taken();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var taken = threads.submit(() -> states.taken(isTaken, commits));
            try {
                var between = isTaken.get();
                var asked = threads.submit(() -> states.at(between.toString()));
                await().until(() -> asked.isDone() || waits());
                assertEquals(before, states.at(before.at().toString()), "nobody else waits");
                assertFalse(asked.isDone());
                commits.complete(null);

                assertEquals(taken.get(), asked.get());
                assertEquals(taken.get(), states.at(between.toString()));
            } finally {
                commits.complete(null);
            }
        }
    }

    private static boolean waits() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement();
                var waits = statement.executeQuery("select exists (select from pg_locks where locktype = 'advisory'"
                        + " and mode = 'ShareLock' and not granted and database = (select oid from pg_database"
                        + " where datname = current_database()))")) {
            waits.next();
            return waits.getBoolean(1);
        }
    }

    @Test
    void a_state_is_looked_at_on_the_day_of_its_instant_in_jakarta() {
        var taken = states.taken();
        var day = LocalDate.ofInstant(taken.at(), ZoneId.of("Asia/Jakarta"));

        assertEquals(new PublishedState(taken.number(), taken.at(), day), states.state(Long.toString(taken.number())));
        assertEquals(
                LocalDate.parse("2026-01-01"),
                states.state("2026-01-01T16:59:59Z").day());
        assertEquals(
                LocalDate.parse("2026-01-02"),
                states.state("2026-01-01T17:00:00Z").day());
        assertEquals(LocalDate.EPOCH, states.state("0").day());
        var before = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var today = states.state(null).day();
        assertFalse(today.isBefore(before) || today.isAfter(LocalDate.now(ZoneId.of("Asia/Jakarta"))));
    }

    @Test
    void numbers_are_in_the_order_of_instants_however_many_ask_at_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = threads.invokeAll(IntStream.range(0, 40)
                    .<java.util.concurrent.Callable<PublicationNumber>>mapToObj(i -> states::taken)
                    .toList());
            var all = new java.util.TreeMap<Long, Instant>();
            for (var each : taken) {
                all.put(each.get().number(), each.get().at());
            }
            assertEquals(40, all.size());
            assertEquals(
                    List.copyOf(all.values()), all.values().stream().sorted().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "007", "kemarin", "2026-03-31", "999999999999999999", "9999-12-31T00:00:00Z"})
    void what_is_no_state_is_refused(String asOf) {
        var refusal = assertThrows(ProblemException.class, () -> states.at(asOf));
        assertEquals(AS_OF_UNKNOWN, refusal.problem());
    }
}
