package id.pendamping.recipient.list;

import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;
import static id.pendamping.recipient.list.ListProblem.LIST_BASE_CHANGED;
import static id.pendamping.recipient.list.ListProblem.LIST_IDENTITIES_CHANGED;
import static id.pendamping.recipient.list.ListProblem.LIST_NOT_ACKNOWLEDGED;
import static id.pendamping.recipient.list.ListProblem.LIST_NOT_NEWEST;
import static id.pendamping.recipient.list.ListProblem.LIST_REASON_ENDED;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.event.EventLog;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.erasure.Erasures;
import id.pendamping.recipient.ledger.Ledger;
import id.pendamping.recipient.ledger.LedgerCounts;
import id.pendamping.recipient.ledger.Posting;
import id.pendamping.recipient.list.LongStep.Phase;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** How lists come into the ledger, by two people, and out of it. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Approvals {

    private final Comparisons comparisons;
    private final ListChanges changes;
    private final ListHolds holds;
    private final Ledger ledger;
    private final LedgerCounts counts;
    private final Erasures erasures;
    private final Releases releases;
    private final EventLog eventLog;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    Approvals(
            Comparisons comparisons,
            ListChanges changes,
            ListHolds holds,
            Ledger ledger,
            LedgerCounts counts,
            Erasures erasures,
            Releases releases,
            EventLog eventLog,
            Caller caller,
            Today today,
            Clock clock) {
        this.comparisons = comparisons;
        this.changes = changes;
        this.holds = holds;
        this.ledger = ledger;
        this.counts = counts;
        this.erasures = erasures;
        this.releases = releases;
        this.eventLog = eventLog;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /** Hands a list to another person, together with the list that it was compared with. */
    RecipientList submit(UUID id) {
        var list = RecipientList.held(id);
        list.mustAllow(ListStep.SUBMIT);
        mustHaveItsBase(list);
        list.submit(caller.id(), clock.instant());
        return flushed(list);
    }

    RecipientList recall(UUID id) {
        var list = RecipientList.held(id);
        list.recall(caller.id());
        return flushed(list);
    }

    RecipientList giveBack(UUID id, ReturnRequest request) {
        mustNameNobody("comment", request.comment());
        var list = RecipientList.held(id);
        list.giveBack(request.comment(), caller.id(), clock.instant());
        return flushed(list);
    }

    /** Publishes what another submitted: all of it, or nothing. */
    RecipientList publish(UUID id, PublicationRequest request, Progress progress) {
        // Whoever decides about a regency waits for whoever does, and then looks at what there is.
        var state = ledger.hold(RecipientList.regionOf(id));
        var list = RecipientList.held(id);
        list.mustAllow(ListStep.PUBLISH);
        list.mustBeFor(ListStep.PUBLISH, caller.id());
        var base = mustHaveItsBase(list);
        var comparison = ListComparison.of(list);
        var upload = ListUpload.byNumber(list.upload);
        comparisons.mustBeReadUnder(state, upload.keys());
        if (comparison.identities != state.identities()) {
            if (!comparisons.isStillSo(list, comparison, progress)) {
                throw LIST_IDENTITIES_CHANGED.because();
            }
        }
        mustBeAcknowledged(request, comparison, upload);
        mustHoldItsReasons(list);
        var posting = posting(list, comparison);
        var posted = ledger.publish(posting, state, writing -> progress.isAt(Phase.valueOf(writing.name())));
        progress.isAt(Phase.RELEASE);
        releases.publish(posting, posted.number());
        erasures.carryOut(list.region);
        if (comparison.supersedes) {
            base.supersede();
            RecipientList.flush();
        }
        list.publish(list.nextEdition(), caller.id(), posted.at());
        flushed(list);
        eventLog.append(
                ListPublished.of(list, comparison, posted, holds.said(list)),
                counts.changed(list.programme.code, posted.number()));
        return list;
    }

    /** Takes a published list back; what stood before it stands again. */
    RecipientList revert(UUID id, ReversalRequest request, Progress progress) {
        var state = ledger.hold(RecipientList.regionOf(id));
        var list = RecipientList.held(id);
        list.mustAllow(ListStep.REVERT);
        list.mustBeFor(ListStep.REVERT, caller.id());
        if (!list.id.equals(RecipientList.standing(list.region, list.programme.code).id)) {
            throw LIST_NOT_NEWEST.because();
        }
        var comparison = ListComparison.of(list);
        var posting = posting(list, comparison);
        var posted = ledger.revert(posting, state, writing -> progress.isAt(Phase.valueOf(writing.name())));
        progress.isAt(Phase.RELEASE);
        releases.revert(posting, posted.number());
        erasures.carryOut(list.region);
        list.revert(request.reason(), caller.id(), posted.at());
        RecipientList.flush();
        if (comparison.supersedes) {
            RecipientList.byId(list.base).standAgain();
            RecipientList.flush();
        }
        eventLog.append(
                ListReverted.of(list, comparison, posted), counts.changed(list.programme.code, posted.number()));
        return list;
    }

    private Posting posting(RecipientList list, ListComparison comparison) {
        return new Posting(
                list.id,
                list.region,
                list.programme.code,
                list.period.id,
                comparison.baseline,
                comparison.supersedes,
                list.base,
                caller.id(),
                today.day());
    }

    private RecipientList mustHaveItsBase(RecipientList list) {
        var standing = comparisons.base(list);
        if (!Objects.equals(standing == null ? null : standing.id, list.base)) {
            throw LIST_BASE_CHANGED.because();
        }
        return standing;
    }

    private static void mustBeAcknowledged(PublicationRequest request, ListComparison comparison, ListUpload upload) {
        if (request.heldBack() != comparison.heldBack || request.unreadable() != upload.unreadable) {
            throw LIST_NOT_ACKNOWLEDGED.because(Long.toString(comparison.heldBack), Long.toString(upload.unreadable));
        }
    }

    /** Why families leave was said some time ago; what holds no longer would make exits unexplained without a word. */
    private void mustHoldItsReasons(RecipientList list) {
        var ended = changes.endedReasons(list, today.day());
        if (!ended.isEmpty()) {
            throw LIST_REASON_ENDED.because(String.join(", ", ended));
        }
    }

    static void mustNameNobody(String field, String text) {
        if (PersonalNumber.isIn(text)) {
            throw PERSONAL_NUMBER.at(field);
        }
    }

    private static RecipientList flushed(RecipientList list) {
        RecipientList.flush();
        return list;
    }
}
