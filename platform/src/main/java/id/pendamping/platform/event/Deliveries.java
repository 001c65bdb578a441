package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.event.DeadLetter.Reason;
import id.pendamping.platform.event.DeadLetter.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One event, one transaction: the note that it was seen, and the work. Each takes its turn on the subject, so that an
 * event that arrives while its predecessors are redriven cannot pass them.
 */
@ApplicationScoped
class Deliveries {

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String ACCEPT = """
            insert into inbox (event_id, topic)
            select ?::uuid, ?::text where not exists (
                select from dead_letter where state = 'OPEN' and topic = ? and subject = ?)
            on conflict do nothing""";

    private static final String ACCEPT_REDRIVEN =
            "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";

    private static final String KNOWN = "select from inbox where event_id = ?";

    private final Database database;
    private final DeadLetters letters;

    Deliveries(Database database, DeadLetters letters) {
        this.database = database;
        this.letters = letters;
    }

    /** Does the work of an event once, or lets it follow an earlier one of its subject that was set aside. */
    @AcrossRegions
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void handle(Received event, ConsumerRecord<byte[], byte[]> message, Inbox.Handler handler) throws Exception {
        if (accept(event) == 1) {
            handler.told(event);
        } else if (database.row(KNOWN, row -> true, event.id()).isEmpty()) {
            letters.add(event.topic(), message, Reason.FOLLOWS_A_DEAD_LETTER, null, 0);
        }
    }

    /**
     * Does the work of a letter, if it is still open and the first of its subject. What is thrown leaves it open.
     *
     * @return whether it is done; false when it was not its turn
     */
    @AcrossRegions
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    boolean redrive(UUID id, Inbox.Handler handler) throws Exception {
        var letter = letters.find(id).orElseThrow();
        if (letter.subject() != null) {
            database.call(TURN, turn(letter.topic(), letter.subject()));
        }
        if (letter.state() != State.OPEN) {
            return false;
        }
        var event = letter.received();
        if (database.change(ACCEPT_REDRIVEN, event.id(), event.topic()) == 1) {
            handler.told(event);
        }
        letters.close(id, State.REDRIVEN);
        return true;
    }

    private int accept(Received event) {
        return event.subject() == null
                ? database.change(ACCEPT, event.id(), event.topic(), event.topic(), null)
                : database.changeAfter(
                        TURN,
                        ACCEPT,
                        turn(event.topic(), event.subject()),
                        event.id(),
                        event.topic(),
                        event.topic(),
                        event.subject());
    }

    private static String turn(String topic, String subject) {
        return "inbox-subject " + topic + ' ' + subject;
    }
}
