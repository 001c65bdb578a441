package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.Lists.post;
import static id.pendamping.recipient.list.Lists.publish;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.read;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.send;
import static id.pendamping.recipient.list.Lists.submit;
import static id.pendamping.recipient.list.Lists.table;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tokens of files are destroyed soon after no step needs them any more, by one replica. */
@QuarkusTest
class StagedSweepTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Inject
    StagedSweep sweep;

    @Test
    void whoever_sees_another_sweep_passes_by() throws Exception {
        String list;
        try (var other = sweeping()) {
            list = list("13.04");
            sweepInTime();
            assertEquals(Map.of("tokens", 4L, "staged", 1L), left(list));
        }
        await().atMost(LONG).untilAsserted(() -> {
            sweep.sweep();
            assertEquals(Map.of("tokens", 0L, "staged", 0L), left(list));
        });
    }

    @Test
    void a_list_that_somebody_steps_on_is_swept_the_next_time() {
        String held;
        LedgerDatabase.Hold step;
        try (var nobodySweeps = sweeping()) {
            held = list("13.05");
            step = LedgerDatabase.hold("select id from recipient_list where id = ?::uuid for update", held);
        }
        try (step) {
            var free = list("13.06");
            await().atMost(LONG).untilAsserted(() -> {
                sweepInTime();
                assertEquals(Map.of("tokens", 0L, "staged", 0L), left(free));
            });
            assertEquals(Map.of("tokens", 4L, "staged", 1L), left(held));
        }
        await().atMost(LONG).untilAsserted(() -> {
            sweep.sweep();
            assertEquals(Map.of("tokens", 0L, "staged", 0L), left(held));
        });
    }

    @Test
    void a_list_that_was_returned_is_swept_and_takes_another_file() {
        var region = "13.10";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
        sweep.sweep();
        assertEquals(Map.of("tokens", 4L, "staged", 1L), left(list));
        submit(region, list).statusCode(200);
        sweep.sweep();
        assertEquals(Map.of("tokens", 4L, "staged", 1L), left(list));

        post("approver-" + region, list, "return", Map.of("comment", "Berkas lama?"))
                .statusCode(200);
        isSwept(list);

        send("officer-" + region, list, table(row(1, village(region)))).statusCode(200);
        assertEquals(Map.of("tokens", 2L, "staged", 1L), left(list));
        publish(region, list).statusCode(200);
        isSwept(list);
    }

    @Test
    void what_a_list_had_before_a_file_that_could_not_be_read_is_swept() {
        var region = "13.11";
        var list = read("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));

        send("officer-" + region, list, "").statusCode(400);
        isSwept(list);

        send("officer-" + region, list, table(row(1, village(region)))).statusCode(200);
        assertEquals(Map.of("tokens", 2L, "staged", 1L), left(list));
        publish(region, list).statusCode(200);
    }

    private void isSwept(String list) {
        await().atMost(LONG).untilAsserted(() -> {
            sweep.sweep();
            assertEquals(Map.of("tokens", 0L, "staged", 0L), left(list));
        });
    }

    /** Another replica that sweeps until it is closed. */
    private static LedgerDatabase.Hold sweeping() {
        return LedgerDatabase.hold("select pg_advisory_xact_lock(hashtextextended(?, 0))", StagedSweep.TURN);
    }

    /** It waits for nobody. */
    private void sweepInTime() throws Exception {
        CompletableFuture.runAsync(sweep::sweep).get(20, TimeUnit.SECONDS);
    }

    private static String list(String region) {
        return published("PKH", region, 2025, 1, table(row(1, village(region)), row(2, village(region))));
    }

    private static String village(String region) {
        return Regions.load()
                .inside(RegionCode.parse(region), Level.VILLAGE)
                .getFirst()
                .code()
                .value();
    }

    /** Tokens that are staged for a list still, and whether it says so. */
    private static Map<String, Long> left(String list) {
        return LedgerDatabase.numbers("""
                select 'tokens', count(kk) + count(nik) from staged_row s join list_upload u on s.upload = u.number
                where u.list = ?::uuid
                union all
                select 'staged', count(*) from recipient_list where id = ?::uuid and staged""", list, list);
    }
}
