package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.event.DeadLetter.Reason;
import id.pendamping.platform.event.DeadLetter.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The note that an event was seen, and its work, in one transaction. Each takes its turn on the subject, so that an event that
 * arrives while its predecessors are redriven cannot pass them.
 */
@ApplicationScoped
class Deliveries {

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    // Before any work, and always in this order: who redrives has one turn and then works, so nobody waits in a circle.
    private static final String TURNS = """
            select pg_advisory_xact_lock(turn)
            from (select distinct hashtextextended(subject, 0) as turn from unnest(?::text[]) subject order by turn) turns""";

    private static final String ACCEPT = """
            insert into inbox (event_id, topic)
            select distinct id, ?::text from unnest(?::uuid[], ?::text[]) as told (id, subject)
            where not exists (
                select from dead_letter where state = 'OPEN' and topic = ? and subject = told.subject)
            on conflict do nothing
            returning event_id""";

    private static final String ACCEPT_REDRIVEN =
            "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";

    private static final String KNOWN = "select from inbox where event_id = ?";

    private final Database database;
    private final DeadLetters letters;

    Deliveries(Database database, DeadLetters letters) {
        this.database = database;
        this.letters = letters;
    }

    /** Does the work of each event once, or lets it follow an earlier one of its subject that was set aside. */
    @AcrossRegions
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void handle(String topic, List<ConsumerRecord<byte[], byte[]>> messages, Inbox.ManyHandler handler)
            throws Exception {
        var events =
                messages.stream().map(message -> Messages.read(topic, message)).toList();
        var accepted = accept(topic, events);
        var told = new ArrayList<Received>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            // Removed, because an event may come twice at once.
            if (accepted.remove(event.id())) {
                told.add(event);
            } else if (database.row(KNOWN, row -> true, event.id()).isEmpty()) {
                letters.add(topic, messages.get(i), Reason.FOLLOWS_A_DEAD_LETTER, null, 0);
            }
        }
        if (!told.isEmpty()) {
            handler.told(told);
        }
    }

    /**
     * Does the work of a letter, if it is still open and the first of its subject. What is thrown leaves it open.
     *
     * @return whether it is done; false when it was not its turn
     */
    @AcrossRegions
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    boolean redrive(UUID id, Inbox.ManyHandler handler) throws Exception {
        var letter = letters.find(id).orElseThrow();
        if (letter.subject() != null) {
            database.call(TURN, turn(letter.topic(), letter.subject()));
        }
        if (letter.state() != State.OPEN) {
            return false;
        }
        var event = letter.received();
        if (database.change(ACCEPT_REDRIVEN, event.id(), event.topic()) == 1) {
            handler.told(List.of(event));
        }
        letters.close(id, State.REDRIVEN);
        return true;
    }

    private Set<UUID> accept(String topic, List<Received> events) {
        var ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        var subjects = events.stream().map(Received::subject).toArray(String[]::new);
        var turns = events.stream()
                .map(Received::subject)
                .filter(Objects::nonNull)
                .map(subject -> turn(topic, subject))
                .toArray(String[]::new);
        return new HashSet<>(database.rowsAfter(
                TURNS, ACCEPT, row -> row.getObject(1, UUID.class), turns, topic, ids, subjects, topic));
    }

    private static String turn(String topic, String subject) {
        return "inbox-subject " + topic + ' ' + subject;
    }
}
