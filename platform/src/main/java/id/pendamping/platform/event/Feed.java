package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** The events of this service in the order in which Kafka has them, for readers without Kafka. Row-level security leaves out what the caller may not see. */
@ApplicationScoped
public class Feed {

    private static final String HERE = """
            select (select max(epoch) from feed_epoch) as epoch,
                   (select position from event_relay where loop = 'NUMBER') as position""";

    /** The order of the index, also where the planner thinks that the filters leave few rows, and would sort them. */
    private static final String IN_ORDER = """
            select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                   set_config('enable_sort', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)""";

    /** One page looks at this many events at most, so that a rare one cannot make it slow. */
    private static final long FAR_ENOUGH = 100_000;

    /** A page of the feed, where the next begins (which there always is), and where the feed ends at this moment. */
    record Slice(List<FeedItem> items, FeedCursor next, FeedCursor end) {}

    private final Database database;
    private final CloudEvents cloudEvents;
    private final FeedFilters filters;

    Feed(Database database, CloudEvents cloudEvents, FeedFilters filters) {
        this.database = database;
        this.cloudEvents = cloudEvents;
        this.filters = filters;
    }

    FeedFilter filter(String type, String region, String subject) {
        return filters.wanting(type, region, subject);
    }

    /** The events behind a cursor; from the first on when it is null. */
    @Transactional
    Slice read(FeedCursor after, FeedFilter filter, int limit) {
        var end = database.row(HERE, row -> new FeedCursor(row.getLong("epoch"), row.getLong("position")))
                .orElseThrow();
        long from = after == null ? 0 : position(after, end);
        long to = Math.min(end.position(), from + FAR_ENOUGH);
        var events = events(from, to, filter, limit);
        // A page that is not full has looked at everything up to there, also at what the filter left out.
        long next = events.size() < limit ? to : events.getLast().position();
        return new Slice(events.stream().map(cloudEvents::item).toList(), new FeedCursor(end.epoch(), next), end);
    }

    private static long position(FeedCursor after, FeedCursor end) {
        // Ahead of the end: restored too, by somebody who forgot to begin an epoch.
        if (after.epoch() != end.epoch() || after.position() > end.position()) {
            throw EventProblem.FEED_RESTARTED.at("after");
        }
        return after.position();
    }

    private List<LoggedEvent> events(long from, long to, FeedFilter filter, int limit) {
        var sql = new StringBuilder("select " + LoggedEvent.COLUMNS
                + " from event_log e where e.feed_position > ? and e.feed_position <= ?");
        var values = new ArrayList<Object>(List.of(from, to));
        filter.narrow(sql, values);
        sql.append(" order by e.feed_position limit ").append(limit);
        database.call(IN_ORDER);
        return database.rows(sql.toString(), LoggedEvent::of, values.toArray());
    }
}
