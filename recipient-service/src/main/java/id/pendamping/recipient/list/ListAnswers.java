package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_ANSWER_UNFIT;
import static id.pendamping.recipient.list.ListProblem.LIST_FAMILY_NOT_LEAVING;
import static id.pendamping.recipient.list.ListProblem.LIST_REASON_UNKNOWN;
import static id.pendamping.recipient.list.ListProblem.LIST_VILLAGE_NOT_MISSING;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.IfMatch;
import id.pendamping.recipient.place.Today;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What offices say about what a comparison could not tell. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class ListAnswers {

    private final ListChanges changes;
    private final ListHolds holds;
    private final Comparisons comparisons;
    private final GivenReasons given;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    ListAnswers(
            ListChanges changes,
            ListHolds holds,
            Comparisons comparisons,
            GivenReasons given,
            Caller caller,
            Today today,
            Clock clock) {
        this.changes = changes;
        this.holds = holds;
        this.comparisons = comparisons;
        this.given = given;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    RecipientList compareAgain(UUID id, Progress progress) {
        var list = open(id);
        comparisons.compare(list, progress);
        return list;
    }

    RecipientList answer(UUID id, IdentityAnswersRequest request, Progress progress) {
        var list = open(id);
        mustFit(list, request);
        if (request.answer() == null) {
            changes.withdrawAnswers(list, request.question(), request.rows());
        } else {
            changes.answer(list, request.question(), request.rows(), request.answer());
        }
        comparisons.compare(list, progress);
        return list;
    }

    /** Refuses an answer that does not fit the question, or rows that were not asked about, before anything is compared. */
    void mustFit(RecipientList list, IdentityAnswersRequest request) {
        var rows = request.rows();
        if (rows == null && request.question() == IdentityQuestion.TWO_ROWS) {
            throw LIST_ANSWER_UNFIT.at("rows", request.question(), request.answer());
        }
        if (request.answer() == null) {
            return;
        }
        if (!request.question().takes(request.answer())) {
            throw LIST_ANSWER_UNFIT.at("answer", request.question(), request.answer());
        }
        if (rows != null) {
            changes.notAsked(list, request.question(), rows).ifPresent(row -> {
                throw LIST_ANSWER_UNFIT.at("rows", request.question(), row.toString());
            });
        }
    }

    RecipientList missing(UUID id, MissingVillageRequest request, Progress progress) {
        var list = open(id);
        mustFit(list, request);
        if (request.left()) {
            changes.villageLeft(list, request.village(), request.reason());
        } else {
            changes.villageStays(list, request.village());
        }
        comparisons.compare(list, progress);
        return list;
    }

    /** Refuses a reason that is none, or a village that the file names, before anything is compared. */
    void mustFit(RecipientList list, MissingVillageRequest request) {
        mustBeReason(list, request.reason());
        if (changes.missing(list).stream()
                .noneMatch(each -> each.village().code().equals(request.village()))) {
            throw LIST_VILLAGE_NOT_MISSING.at("village", request.village());
        }
    }

    RecipientList explain(UUID id, ExitExplanationsRequest request) {
        var list = open(id);
        for (var each : request.explanations()) {
            mustBeReason(list, each.reason());
            if (!changes.explain(list, each.family(), each.reason())) {
                throw LIST_FAMILY_NOT_LEAVING.at("explanations", each.family());
            }
        }
        return list;
    }

    ExitReasonsView explain(UUID id, IfMatch ifMatch, InputStream file) {
        var list = open(id);
        IfMatch.require(ifMatch, String.valueOf(list.version));
        long rows = given.take(list.region, file);
        changes.explain(list, today.day());
        var refused = given.refused();
        return new ExitReasonsView(
                rows, rows - refused.count(), changes.unexplained(list), refused.count(), told(refused));
    }

    /** Keeps whose payment is held, instead of what was said before. */
    PaymentHoldsView hold(UUID id, IfMatch ifMatch, InputStream file) {
        var list = open(id);
        IfMatch.require(ifMatch, String.valueOf(list.version));
        long rows = given.takeSome(list.region, file);
        holds.replace(list, rows, caller.id(), today.day(), clock.instant());
        var refused = given.refused();
        return new PaymentHoldsView(rows, holds.count(list, null), refused.count(), told(refused));
    }

    private List<RejectedRowView> told(GivenReasons.Refused refused) {
        return refused.first().stream()
                .map(row -> RejectedRowView.of(row, caller.language()))
                .toList();
    }

    private void mustBeReason(RecipientList list, String reason) {
        if (reason != null && !changes.isReason(list, reason, today.day())) {
            throw LIST_REASON_UNKNOWN.at("reason", shown(reason));
        }
    }

    /** What was typed may be anything, a number of a person too; only what could be a code is said back. */
    static String shown(String reason) {
        return reason.matches("[A-Za-z][A-Za-z0-9_]*") ? reason : "…";
    }

    private static RecipientList open(UUID id) {
        var list = RecipientList.held(id);
        list.mustAllow(ListStep.ANSWER);
        return list;
    }
}
