package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Gives committed events their place in the feed, in the order of their ids. Once this commits, the order is public.
 *
 * <p>Ids alone are no such order: a slower transaction commits an id below others that were read already.
 */
@ApplicationScoped
class Numbering {

    static final int AT_ONCE = 5_000;

    /** A process that stops in the middle (not: dies) would keep the lock; PostgreSQL takes it back after this long. */
    private static final String SETTINGS = """
            select set_config('idle_in_transaction_session_timeout', '5s', true),
                   set_config('lock_timeout', '10s', true),
                   -- In the order of the index, also while nobody has told the planner how few rows wait.
                   set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_sort', 'off', true)""";

    private static final String WAITING = "select exists (select from event_log where feed_position is null)";

    private static final String LOCK = "select position from event_relay where loop = 'NUMBER' for update";

    private static final String NUMBER = """
            update event_log set feed_position = ? + next.place, feed_epoch = (select max(epoch) from feed_epoch)
            from (select id, row_number() over (order by id) as place
                  from (select id from event_log where feed_position is null order by id limit ?) waiting) next
            where event_log.id = next.id""";

    private static final String REMEMBER = "update event_relay set position = position + ? where loop = 'NUMBER'";

    private final Database database;

    Numbering(Database database) {
        this.database = database;
    }

    /** Answers how many were given a place. */
    @AcrossRegions
    @Transactional
    int number() {
        database.call(SETTINGS);
        if (!database.row(WAITING, row -> row.getBoolean(1)).orElseThrow()) {
            return 0;
        }
        long last = database.row(LOCK, row -> row.getLong(1)).orElseThrow();
        int numbered = database.change(NUMBER, last, AT_ONCE);
        database.change(REMEMBER, numbered);
        database.call(RelayBell.RING);
        return numbered;
    }
}
