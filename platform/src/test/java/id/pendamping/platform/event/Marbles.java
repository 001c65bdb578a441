package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the tests do with marbles, each a transaction across regions. */
@ApplicationScoped
@AcrossRegions
@Transactional
class Marbles {

    private final EventLog eventLog;
    private final Database database;
    private final Clock clock;

    Marbles(EventLog eventLog, Database database, Clock clock) {
        this.eventLog = eventLog;
        this.database = database;
        this.clock = clock;
    }

    UUID lay(String region) {
        var marble = new Marble(UUID.randomUUID(), region);
        marble.persist();
        return marble.id;
    }

    /** Changes it and tells so; the change reaches the database when the turn is ours. */
    void roll(UUID id) {
        Marble marble = Marble.findById(id, LockModeType.PESSIMISTIC_WRITE);
        eventLog.append(marble.roll(clock.instant()));
    }

    void tell(Event... events) {
        eventLog.append(events);
    }

    /** Does something in a transaction, before and after which others may do something else. */
    void during(Runnable work) {
        work.run();
    }

    MarbleRolled rolled(String marble, int turn, String note) {
        return new MarbleRolled(marble, "52.08", turn, clock.instant(), note);
    }

    List<Integer> heard(String marble) {
        return database.rows("select turn from heard where marble = ? order by place", row -> row.getInt(1), marble);
    }

    <T> List<T> rows(String sql, Database.Shape<T> shape, Object... values) {
        return database.rows(sql, shape, values);
    }

    int change(String sql, Object... values) {
        return database.change(sql, values);
    }

    /** As a database does that goes down, for everybody but itself. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void cutAllConnections() {
        database.call("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = current_user and pid <> pg_backend_pid()""");
    }
}
