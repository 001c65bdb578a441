package id.pendamping.platform.event;

import id.pendamping.platform.access.DeclaredScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Forgets what listeners no longer need: ids of handled events, and letters that were closed. The event log is kept. */
@ApplicationScoped
class EventRetention {

    private static final int AT_ONCE = 10_000;

    private static final List<String> FORGET = List.of("""
            delete from inbox where event_id = any(array(
                select event_id from inbox where received_at < ? limit ?))""", """
            delete from dead_letter where id = any(array(
                select id from dead_letter where state <> 'OPEN' and closed_at < ? limit ?))""", """
            delete from relay_replay where id = any(array(
                select id from relay_replay where begun_at < ? limit ?))""");

    private final Database database;
    private final Clock clock;
    private final Duration keep;

    EventRetention(Database database, Clock clock, EventsConfig config) {
        this.database = database;
        this.clock = clock;
        this.keep = config.inbox().keep();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() throws Exception {
        var before = clock.instant().minus(keep);
        for (var sql : FORGET) {
            int forgotten;
            do {
                forgotten = some(sql, before);
            } while (forgotten == AT_ONCE);
        }
    }

    private int some(String sql, Instant before) throws Exception {
        return DeclaredScope.acrossRegions(
                "EventRetention.forget",
                () -> QuarkusTransaction.requiringNew().call(() -> database.change(sql, before, AT_ONCE)));
    }
}
