package id.pendamping.platform.event;

import static id.pendamping.platform.event.EventProblem.DEAD_LETTER_CLOSED;
import static id.pendamping.platform.event.EventProblem.DEAD_LETTER_UNKNOWN;
import static id.pendamping.platform.event.EventProblem.LISTENER_UNKNOWN;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.event.DeadLetter.State;
import id.pendamping.platform.http.Page;
import id.pendamping.platform.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What an operator does with dead letters. */
@ApplicationScoped
@AcrossRegions
class DeadLetterDesk {

    private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);

    /** One request does this much; the answer says what is left. */
    private static final int AT_ONCE = 1_000;

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final DeadLetters letters;
    private final Caller caller;

    DeadLetterDesk(Inbox inbox, Deliveries deliveries, DeadLetters letters, Caller caller) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.letters = letters;
        this.caller = caller;
    }

    @Transactional
    Page<DeadLetterView> list(String topic, State state, Paging paging) {
        var cursor = paging.after("dead-letters", topic, state);
        long behind = cursor.isStart() ? 0 : Long.parseLong(cursor.key(0));
        return Page.of(
                letters.list(topic, state, behind, paging.limit() + 1),
                paging,
                cursor,
                DeadLetters.Listed::view,
                listed -> List.of(listed.arrival()));
    }

    /** Hands the open letters of this one's subject to the listener, oldest first, until one fails. */
    RedriveView redrive(UUID id) {
        var letter = letters.find(id).orElseThrow(() -> DEAD_LETTER_UNKNOWN.because(id));
        if (letter.state() != State.OPEN) {
            throw DEAD_LETTER_CLOSED.because(id, letter.state());
        }
        var handler = inbox.handler(letter.topic()).orElseThrow(() -> LISTENER_UNKNOWN.because(letter.topic()));
        LOG.infof("%s redrives the dead letters that belong to %s of %s.", caller.id(), id, letter.topic());
        int redriven = 0;
        for (var next = letters.next(letter); next.isPresent(); next = letters.next(letter)) {
            try {
                redriven += deliveries.redrive(next.get(), handler) ? 1 : 0;
            } catch (Throwable failure) {
                letters.failedAgain(next.get(), Inbox.reason(failure), failure);
                return new RedriveView(redriven, letters.open(letter), next.get(), DeadLetters.exception(failure));
            }
            if (redriven == AT_ONCE) {
                break;
            }
        }
        return new RedriveView(redriven, letters.open(letter), null, null);
    }

    /** Gives a letter up, so that those behind it can be redriven. */
    @Transactional
    void discard(UUID id) {
        var letter = letters.find(id).orElseThrow(() -> DEAD_LETTER_UNKNOWN.because(id));
        if (letter.state() != State.OPEN) {
            throw DEAD_LETTER_CLOSED.because(id, letter.state());
        }
        LOG.warnf("%s discards dead letter %s of %s.", caller.id(), id, letter.topic());
        letters.close(id, State.DISCARDED);
    }
}
