package id.pendamping.recipient.list;

import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;
import static id.pendamping.recipient.list.ListProblem.LATE_REASON_OVERTAKEN;
import static id.pendamping.recipient.list.ListProblem.LATE_REASON_UNFIT;
import static id.pendamping.recipient.list.ListProblem.LIST_NOT_STANDING;
import static id.pendamping.recipient.list.ListProblem.LIST_REASON_ENDED;
import static id.pendamping.recipient.list.ListProblem.LIST_REASON_UNKNOWN;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.event.EventLog;
import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.ledger.LatePosting;
import id.pendamping.recipient.ledger.Ledger;
import id.pendamping.recipient.ledger.LedgerCounts;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.release.Releases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;

/** How exits that were published unexplained get their reasons, by two people. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class LateReasons {

    /** What came of a file; the proposal is null when no row could be used. */
    record Taken(LateReason proposal, long rows, GivenReasons.Refused refused) {}

    private final LateReasonLines lines;
    private final ListChanges changes;
    private final GivenReasons given;
    private final Ledger ledger;
    private final LedgerCounts counts;
    private final Releases releases;
    private final EventLog eventLog;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    LateReasons(
            LateReasonLines lines,
            ListChanges changes,
            GivenReasons given,
            Ledger ledger,
            LedgerCounts counts,
            Releases releases,
            EventLog eventLog,
            Caller caller,
            Today today,
            Clock clock) {
        this.lines = lines;
        this.changes = changes;
        this.given = given;
        this.ledger = ledger;
        this.counts = counts;
        this.releases = releases;
        this.eventLog = eventLog;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    /** Proposes reasons, one by one. */
    LateReason propose(UUID id, ExitExplanationsRequest request) {
        var proposal = begun(id);
        for (var each : request.explanations()) {
            if (!changes.isReason(proposal.list, each.reason(), today.day())) {
                throw LIST_REASON_UNKNOWN.at("reason", ListAnswers.shown(each.reason()));
            }
        }
        var without = lines.keep(proposal, request.explanations());
        if (without != null) {
            throw LATE_REASON_UNFIT.at("explanations", without);
        }
        return counted(proposal);
    }

    /** Proposes the reasons of a file. */
    Taken propose(UUID id, InputStream table) {
        var proposal = begun(id);
        long rows = given.take(proposal.region, table);
        lines.keep(proposal, today.day());
        var refused = given.refused();
        if (lines.count(proposal) == 0) {
            proposal.delete();
            return new Taken(null, rows, refused);
        }
        return new Taken(counted(proposal), rows, refused);
    }

    private LateReason begun(UUID id) {
        var list = RecipientList.byId(id);
        mustStand(list);
        var proposal = new LateReason(list, caller.id(), clock.instant());
        proposal.persistAndFlush();
        return proposal;
    }

    private LateReason counted(LateReason proposal) {
        proposal.isOf(lines.count(proposal));
        LateReason.flush();
        return proposal;
    }

    /** Writes what another proposed into the ledger: lines that move nobody, and counts of exits by reason. */
    LateReason approve(UUID id) {
        var state = ledger.hold(LateReason.byId(id).region);
        var proposal = LateReason.held(id);
        proposal.mustBeOpenTo(caller.id());
        var ended = lines.endedReasons(proposal, today.day());
        if (!ended.isEmpty()) {
            throw LIST_REASON_ENDED.because(String.join(", ", ended));
        }
        // Another edition may stand by now; exits that it left alone are its exits too.
        var list = proposal.list.standingOfItsPeriod();
        if (list == null) {
            throw LATE_REASON_OVERTAKEN.because();
        }
        var posting = new LatePosting(
                proposal.id, list.id, list.region, list.programme.code, list.period.id, caller.id(), today.day());
        var posted = ledger.explain(posting, state);
        if (posted.lines() != proposal.families) {
            throw LATE_REASON_OVERTAKEN.because();
        }
        releases.explain(posting, posted.number());
        proposal.approve(posted.number(), caller.id(), posted.at());
        LateReason.flush();
        eventLog.append(counts.changed(list.programme.code, posted.number()));
        return proposal;
    }

    LateReason giveBack(UUID id, ReturnRequest request) {
        if (PersonalNumber.isIn(request.comment())) {
            throw PERSONAL_NUMBER.at("comment");
        }
        var proposal = LateReason.held(id);
        proposal.giveBack(request.comment(), caller.id(), clock.instant());
        LateReason.flush();
        return proposal;
    }

    private static void mustStand(RecipientList list) {
        if (list.status != ListStatus.PUBLISHED) {
            throw LIST_NOT_STANDING.because();
        }
    }
}
