package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.event.DeadLetter.Reason;
import id.pendamping.platform.event.DeadLetter.State;
import id.pendamping.platform.problem.Wordless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

/** The messages that were set aside, and what became of them. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final String ADD = """
            insert into dead_letter (id, topic, partition_number, message_offset, event_id, type, subject,
                                     headers, message_key, body, reason, exception, attempts)
            values (?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (topic, partition_number, message_offset, event_id) do nothing""";

    private static final String BY_ID = "select " + DeadLetter.COLUMNS + " from dead_letter where id = ? for update";

    // A letter without a subject stands alone.
    private static final String NEXT = """
            select id from dead_letter where state = 'OPEN' and topic = ? and (subject = ? or id = ?)
            order by arrival limit 1""";

    private static final String OPEN =
            "select count(*) from dead_letter where state = 'OPEN' and topic = ? and (subject = ? or id = ?)";

    private static final String LIST = """
            select arrival, id, topic, partition_number, message_offset, event_id, type, subject, reason, exception,
                   attempts, arrived_at, state
            from dead_letter
            where state = ? and (topic = ? or ?::text is null) and arrival > ? order by arrival limit ?""";

    private static final String CLOSE = "update dead_letter set state = ?, closed_at = now() where id = ?";

    private static final String FAILED = """
            update dead_letter set reason = ?, exception = ?, attempts = attempts + 1 where id = ? and state = 'OPEN'""";

    /** A letter in a list, without what it says. */
    record Listed(long arrival, DeadLetterView view) {}

    private final Database database;

    DeadLetters(Database database) {
        this.database = database;
    }

    /** Sets a message aside, in a transaction of its own. */
    @AcrossRegions
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(String topic, ConsumerRecord<byte[], byte[]> message, Reason reason, Throwable why, int attempts) {
        add(topic, message, reason, why, attempts);
        LOG.errorf(
                reason == Reason.HANDLER_FAILED ? Wordless.of(why) : null,
                "A message of %s (partition %d, offset %d) became a dead letter: %s %s. An operator redrives or discards it.",
                topic,
                message.partition(),
                message.offset(),
                reason,
                exception(why));
    }

    /** Sets a message aside in the running transaction. */
    void add(String topic, ConsumerRecord<byte[], byte[]> message, Reason reason, Throwable why, int attempts) {
        var id = reason == Reason.HEADERS_UNREADABLE ? null : Messages.attribute(message, "ce_id");
        database.change(
                ADD,
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                topic,
                message.partition(),
                message.offset(),
                id,
                Messages.attribute(message, "ce_type"),
                Messages.subject(message),
                Messages.headers(message),
                message.key(),
                message.value(),
                reason.name(),
                exception(why),
                attempts);
    }

    @AcrossRegions
    @Transactional
    Optional<DeadLetter> find(UUID id) {
        return database.row(BY_ID, DeadLetter::of, id);
    }

    /** The oldest open letter of the same subject, which may be the letter itself. */
    @AcrossRegions
    @Transactional
    Optional<UUID> next(DeadLetter letter) {
        return database.row(
                NEXT, row -> row.getObject("id", UUID.class), letter.topic(), letter.subject(), letter.id());
    }

    /** How many letters of the same subject are open. */
    @AcrossRegions
    @Transactional
    int open(DeadLetter letter) {
        return database.row(OPEN, row -> row.getInt(1), letter.topic(), letter.subject(), letter.id())
                .orElseThrow();
    }

    List<Listed> list(String topic, State state, long behind, int atMost) {
        return database.rows(LIST, DeadLetters::listed, state.name(), topic, topic, behind, atMost);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("arrival"),
                new DeadLetterView(
                        row.getObject("id", UUID.class),
                        row.getString("topic"),
                        row.getInt("partition_number"),
                        row.getLong("message_offset"),
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        Reason.valueOf(row.getString("reason")),
                        row.getString("exception"),
                        row.getInt("attempts"),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                        State.valueOf(row.getString("state"))));
    }

    void close(UUID id, State state) {
        database.change(CLOSE, state.name(), id);
    }

    /** Remembers why it failed once more. */
    @AcrossRegions
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failedAgain(UUID id, Reason reason, Throwable why) {
        database.change(FAILED, reason.name(), exception(why), id);
    }

    /** The class at the root of what went wrong; what it says may hold data. */
    static String exception(Throwable why) {
        if (why == null) {
            return null;
        }
        var root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
