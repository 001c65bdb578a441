package id.pendamping.platform.event;

import static id.pendamping.platform.event.EventProblem.PARKED_SUBJECT_UNKNOWN;
import static id.pendamping.platform.event.EventProblem.POSITION_AHEAD;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

/** What an operator does with the relay. Wishes are written down and fulfilled by whichever replica sends. */
@ApplicationScoped
@AcrossRegions
@Transactional
class RelayDesk {

    private static final Logger LOG = Logger.getLogger(RelayDesk.class);

    private static final String PARKED = """
            select id, topic, subject, position, reason, parked_at, release_at is not null as released
            from parked_subject where id > ? order by id limit ?""";

    private static final String RELEASE =
            "update parked_subject set release_at = coalesce(release_at, clock_timestamp()) where id = ?";

    private static final String REPLAY = "insert into relay_replay (id, position) values (?, ?)";

    private static final String NEW_EPOCH = """
            insert into feed_epoch (epoch)
            select greatest(max(epoch) + 1, extract(epoch from clock_timestamp())::bigint) from feed_epoch""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Database database;
    private final Caller caller;

    RelayDesk(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    RelayView status() {
        return RelayView.of(RelayStatus.of(database));
    }

    Page<ParkedSubjectView> parked(Paging paging) {
        var cursor = paging.after("parked-subjects");
        return Page.of(
                database.rows(
                        PARKED,
                        RelayDesk::view,
                        cursor.isStart() ? BEFORE_ALL : UUID.fromString(cursor.key(0)),
                        paging.limit() + 1),
                paging,
                cursor,
                parked -> parked,
                parked -> List.of(parked.id()));
    }

    private static ParkedSubjectView view(ResultSet row) throws SQLException {
        return new ParkedSubjectView(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("subject"),
                row.getLong("position"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("released"));
    }

    void release(UUID id) {
        if (database.change(RELEASE, id) == 0) {
            throw PARKED_SUBJECT_UNKNOWN.because(id);
        }
        LOG.infof("%s releases parked subject %s.", caller.id(), id);
        database.call(RelayBell.RING);
    }

    RelayView replay(long position) {
        var status = RelayStatus.of(database);
        if (position > status.numbered()) {
            throw POSITION_AHEAD.at("position", position, status.numbered());
        }
        database.change(REPLAY, UuidVersion7Strategy.INSTANCE.generateUuid(null), position);
        LOG.warnf("%s has Kafka told again from position %d on.", caller.id(), position);
        database.call(RelayBell.RING);
        return RelayView.of(status);
    }

    RelayView beginEpoch() {
        database.change(NEW_EPOCH);
        LOG.warnf("%s begins a new epoch of the feed.", caller.id());
        return RelayView.of(RelayStatus.of(database));
    }
}
