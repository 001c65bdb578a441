package id.pendamping.platform.event;

import static id.pendamping.platform.event.RelayLoop.Found.LITTLE;
import static id.pendamping.platform.event.RelayLoop.Found.MUCH;
import static id.pendamping.platform.event.RelayLoop.Found.NOTHING;
import static id.pendamping.platform.event.RelayLoop.Found.SOME;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

/** What one turn of the sender brings to Kafka, and what it leaves aside: subjects whose next event can never be sent. */
@ApplicationScoped
class SendBatch {

    private static final Logger LOG = Logger.getLogger(SendBatch.class);

    // The size of a body is known without reading it, so the batch is cut by size before anything large is in memory.
    private static final String CUT = """
            select * from (
                select b.*, sum(octet_length(body)) over (order by feed_position) - octet_length(body) as before
                from (%s) b) sized
            where before < ? order by feed_position""";

    // Positions have no gaps. A limit instead of an end would leave it to the planner, which thinks that row-level
    // security leaves few rows, to sort all that wait for each batch of them.
    private static final String BEHIND_THE_CURSOR = CUT.formatted("select " + LoggedEvent.COLUMNS + """
            , p.id is not null as parked from event_log e
            left join parked_subject p on p.topic = e.topic and p.subject = e.subject and p.position <= e.feed_position
            where e.feed_position > ? and e.feed_position <= ?""");

    private static final String OF_A_SUBJECT = CUT.formatted("select " + LoggedEvent.COLUMNS + """
             from event_log e
            where e.feed_position >= ? and e.feed_position <= ? and e.topic = ? and e.subject = ?
            order by e.feed_position limit ?""");

    private static final String PARK = """
            insert into parked_subject (id, topic, subject, position, reason) values (?, ?, ?, ?, ?)
            on conflict (topic, subject) do update
            set position = excluded.position, reason = excluded.reason, parked_at = now(), release_at = null""";

    private static final String RELEASED = """
            select id, topic, subject, position from parked_subject
            where release_at is not null order by release_at, id limit 1""";

    private static final String RELEASED_UP_TO = "update parked_subject set position = ? where id = ?";

    private static final String UNPARK = "delete from parked_subject where id = ?";

    /** Below this a batch is hardly worth a transaction of Kafka. */
    private static final int SMALL = 100;

    /** How far it came, and what it found. */
    record Sent(long position, RelayLoop.Found found) {}

    private record Row(LoggedEvent event, boolean parked) {}

    private record Release(UUID id, String topic, String subject, long position) {}

    private final Database database;
    private final RelayProducer producer;
    private final CloudEvents cloudEvents;
    private final EventsConfig.Relay config;

    SendBatch(Database database, RelayProducer producer, CloudEvents cloudEvents, EventsConfig config) {
        this.database = database;
        this.producer = producer;
        this.cloudEvents = cloudEvents;
        this.config = config.relay();
    }

    /** Sends what lies behind a position, this many at most. */
    Sent send(long position, int atMost) {
        var rows = database.rows(
                BEHIND_THE_CURSOR,
                row -> new Row(LoggedEvent.of(row), row.getBoolean("parked")),
                position,
                position + atMost,
                config.batchSize().asLongValue());
        if (rows.isEmpty()) {
            return new Sent(position, NOTHING);
        }
        var events = rows.stream().filter(row -> !row.parked()).map(Row::event).toList();
        var refused = send(events);
        if (refused.none()) {
            return new Sent(rows.getLast().event().position(), found(rows.size(), atMost));
        }
        park(events, refused);
        // Nothing of this batch was sent; without the parked subjects it will be.
        return new Sent(position, MUCH);
    }

    private static RelayLoop.Found found(int sent, int atMost) {
        if (sent >= Math.min(SMALL, atMost)) {
            return MUCH;
        }
        return sent < RelayLoop.SEVERAL ? LITTLE : SOME;
    }

    /** Sends what waited for a subject that an operator released, up to the cursor. Answers whether there was one. */
    boolean release(long cursor) {
        var released = database.row(
                RELEASED,
                row -> new Release(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getLong("position")));
        released.ifPresent(release -> release(release, cursor));
        return released.isPresent();
    }

    private void release(Release release, long cursor) {
        var events = database.rows(
                OF_A_SUBJECT,
                LoggedEvent::of,
                release.position(),
                cursor,
                release.topic(),
                release.subject(),
                config.batch(),
                config.batchSize().asLongValue());
        if (events.isEmpty()) {
            database.change(UNPARK, release.id());
            return;
        }
        var refused = send(events);
        if (refused.none()) {
            database.change(RELEASED_UP_TO, events.getLast().position() + 1, release.id());
        } else {
            send(events.subList(0, refused.first()));
            park(events, refused);
        }
    }

    private RelayProducer.Refused send(List<LoggedEvent> events) {
        return events.isEmpty()
                ? RelayProducer.Refused.NONE
                : producer.send(events.stream().map(cloudEvents::message).toList());
    }

    /** Parks each subject at its first event that was refused. */
    private void park(List<LoggedEvent> events, RelayProducer.Refused refused) {
        var parked = new HashSet<List<String>>();
        refused.byPlace().forEach((place, why) -> {
            var event = events.get(place);
            if (parked.add(List.of(event.topic(), event.subject()))) {
                var reason = why instanceof SerializationException ? "UNSERIALISABLE" : "TOO_LARGE";
                database.change(
                        PARK,
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        event.topic(),
                        event.subject(),
                        event.position(),
                        reason);
                LOG.errorf(
                        "Event %s (%s) can never be sent as things are: %s. Its subject is parked until an operator releases it.",
                        event.id(), event.type(), reason);
            }
        });
    }
}
