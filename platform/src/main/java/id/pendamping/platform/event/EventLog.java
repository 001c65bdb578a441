package id.pendamping.platform.event;

import id.pendamping.platform.request.RequestId;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.MDC;

/**
 * What this service tells the world, written in the transaction of the change: told if and only if that commits, and the
 * events of a subject in the order of its changes.
 *
 * <p>For that order, {@code append} lets one transaction at a time tell about a subject: whoever comes second waits for
 * the first to commit, then writes its own changes, then its event. Call it after the change was made, once per
 * transaction where possible: two transactions that tell about the same two subjects in opposite calls would wait for
 * each other, and PostgreSQL ends one of them.
 */
@ApplicationScoped
public class EventLog {

    /** Above this many a lock for each subject is too many; the whole topic waits instead. */
    private static final int MANY = 1_000;

    private static final String TAKE_EACH_IN_ORDER = """
            select %s(key) from (
                select distinct hashtextextended(name, 0) as key from unnest(?) name order by key offset 0) sorted""";

    private static final String INSERT = """
            insert into event_log (event_id, type, topic, subject, region, body, occurred_at, traceparent, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    // Two statements on one way: the row gets its id when the locks are held.
    private static final String INSERT_IN_TURN = """
            select pg_advisory_xact_lock_shared(hashtextextended(?, 0)), pg_advisory_xact_lock(hashtextextended(?, 0));
            """ + INSERT;

    private final AgroalDataSource dataSource;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final EventRelay relay;

    EventLog(
            AgroalDataSource dataSource,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            EventRelay relay) {
        this.dataSource = dataSource;
        this.entities = entities;
        this.transaction = transaction;
        this.relay = relay;
    }

    /** Tells these, in this order, if and when the running transaction commits. There must be one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event... events) {
        append(List.of(events));
    }

    /** Tells these, in this order, if and when the running transaction commits. There must be one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Collection<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            if (events.size() == 1 && !entities.unwrap(Session.class).isDirty()) {
                insertInTurn(connection, events.iterator().next());
            } else {
                takeTurns(connection, events);
                // The turn is ours: now the changes, which may find that they came too late, then what is told of them.
                entities.flush();
                insert(connection, events);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The events could not be written, so nothing was changed.", failure);
        }
        wakeTheRelayAfterwards();
    }

    private static void takeTurns(Connection connection, Collection<? extends Event> events) throws SQLException {
        boolean many = events.size() > MANY;
        take(connection, many ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared", events, EventLog::topicKey);
        if (!many) {
            take(connection, "pg_advisory_xact_lock", events, EventLog::subjectKey);
        }
    }

    private static void take(
            Connection connection, String lock, Collection<? extends Event> events, Function<Event, String> key)
            throws SQLException {
        var names = connection.createArrayOf(
                "text", events.stream().map(key).distinct().toArray());
        try (var statement = connection.prepareStatement(TAKE_EACH_IN_ORDER.formatted(lock))) {
            statement.setArray(1, names);
            statement.execute();
        }
    }

    // The topic rather than the type: events of several types can be about one subject, and share its order.
    private static String topicKey(Event event) {
        return "event-topic " + event.topic();
    }

    private static String subjectKey(Event event) {
        return "event-subject " + event.topic() + ' ' + event.subject();
    }

    /** All in one question, where the changes are written already. */
    private static void insertInTurn(Connection connection, Event event) throws SQLException {
        try (var statement = connection.prepareStatement(INSERT_IN_TURN)) {
            statement.setString(1, topicKey(event));
            statement.setString(2, subjectKey(event));
            fill(statement, 2, event, traceparent(), requestId());
            statement.execute();
        }
    }

    private static void insert(Connection connection, Collection<? extends Event> events) throws SQLException {
        var traceparent = traceparent();
        var requestId = requestId();
        try (var statement = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (var event : events) {
                fill(statement, 0, event, traceparent, requestId);
                statement.addBatch();
                if (++waiting == MANY) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, int after, Event event, String traceparent, String requestId)
            throws SQLException {
        statement.setObject(after + 1, UuidVersion7Strategy.INSTANCE.generateUuid(null));
        statement.setString(after + 2, event.type());
        statement.setString(after + 3, event.topic());
        statement.setString(after + 4, event.subject());
        statement.setString(after + 5, event.region());
        statement.setString(after + 6, EventJson.write(event));
        statement.setObject(after + 7, event.occurredAt().atOffset(ZoneOffset.UTC));
        statement.setString(after + 8, traceparent);
        statement.setString(after + 9, requestId);
    }

    private static String requestId() {
        var id = MDC.get(RequestId.LOGGED_AS);
        return id == null ? null : id.toString();
    }

    /** The W3C trace context of what is being done, so that a listener's work joins the same trace. */
    private static String traceparent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + '-' + context.getSpanId() + '-'
                        + context.getTraceFlags().asHex()
                : null;
    }

    private void wakeTheRelayAfterwards() {
        if (transaction.getResource(EventLog.class) == null) {
            transaction.putResource(EventLog.class, true);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing: all is written
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        relay.wake();
                    }
                }
            });
        }
    }
}
