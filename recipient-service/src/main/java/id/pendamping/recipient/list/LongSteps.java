package id.pendamping.recipient.list;

import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;
import static id.pendamping.recipient.list.ListProblem.LIST_STEP_RUNNING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Errand;
import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.Answer;
import id.pendamping.platform.problem.ProblemDocument;
import id.pendamping.platform.problem.ProblemException;
import id.pendamping.platform.problem.Wording;
import id.pendamping.recipient.list.LongStep.Kind;
import id.pendamping.recipient.list.LongStep.Phase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Keeps what is known of long steps, in short transactions beside those that do them: so everybody sees how far they are, and
 * nothing that was accepted is forgotten.
 */
@ApplicationScoped
public class LongSteps {

    private static final Duration COME_BACK = Duration.ofSeconds(2);

    // Looked up, not tried: who tried it would stand in the way of whoever wants to work.
    private static final String IS_WORKED_ON = """
            select exists (
                select from pg_locks l, (select hashtextextended(?1, 0) as key) turn
                where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                    and l.database = (select oid from pg_database where datname = current_database())
                    and (l.classid::bigint << 32 | l.objid::bigint) = turn.key)""";

    private final EntityManager entities;
    private final Answer answer;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    LongSteps(EntityManager entities, Answer answer, ObjectMapper json, Caller caller, Clock clock) {
        this.entities = entities;
        this.answer = answer;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes a step on, to be done by whichever replica is free; the same asked again is the same. */
    ListProgressView accept(UUID id, LongStepRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = open(id, request);
            var step = LongStep.openOf(id)
                    .filter(open -> open.accepted && open.isSame(request, caller.id()))
                    .orElseGet(() -> begun(list, request, true));
            return view(list, step);
        });
    }

    /** Notes a step that its caller waits for, who has the turn. */
    LongStep begin(UUID id, LongStepRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var step = begun(open(id, request), request, false);
            step.begin(clock.instant());
            return step;
        });
    }

    private RecipientList open(UUID id, LongStepRequest request) {
        var list = RecipientList.byId(id);
        if (request.reason() != null) {
            Approvals.mustNameNobody("reason", request.reason());
        }
        list.mustAllow(request.kind().step);
        list.mustBeFor(request.kind().step, caller.id());
        return list;
    }

    private LongStep begun(RecipientList list, LongStepRequest request, boolean accepted) {
        LongStep.openOf(list.id).ifPresent(open -> {
            if (open.accepted || accepted && isWorkedOn(list.id)) {
                throw isRunning(open.kind);
            }
            // Its service ended in the middle, and nobody was told what came of it: nothing did.
            failed(open, UNAVAILABLE.because());
            entities.flush();
        });
        var step = new LongStep(list, request, Errand.of(caller), accepted, clock.instant());
        step.persistAndFlush();
        return step;
    }

    static ProblemException isRunning(Kind kind) {
        var label = (Wording) kind::label;
        return LIST_STEP_RUNNING.because(label).retryAfter(COME_BACK);
    }

    /** An attempt at an accepted step begins. */
    LongStep attempt(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var step = LongStep.byId(id);
            step.begin(clock.instant());
            return step;
        });
    }

    void isAt(UUID id, Phase phase) {
        QuarkusTransaction.requiringNew().run(() -> LongStep.byId(id).isAt(phase));
    }

    /** It is done if the transaction of the caller, which did it, commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    void done(UUID id) {
        var step = LongStep.byId(id);
        // Written beside this transaction since it began.
        entities.refresh(step);
        step.done(clock.instant());
        entities.flush();
    }

    /** It is refused for good. */
    void failed(UUID id, ProblemException refusal) {
        QuarkusTransaction.requiringNew().run(() -> {
            var step = LongStep.byId(id);
            if (!step.hasEnded()) {
                failed(step, refusal);
            }
        });
    }

    private void failed(LongStep step, ProblemException refusal) {
        step.failed(words(Language.ID, step, refusal), words(Language.EN, step, refusal), clock.instant());
    }

    /** What was asked of a list last, and how far it is. */
    ListProgressView progress(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var list = RecipientList.byId(id);
            return view(list, LongStep.lastOf(list));
        });
    }

    private ListProgressView view(RecipientList list, LongStep step) {
        var left = !step.hasEnded() && !isWorkedOn(list.id);
        return ListProgressView.of(list, step, left, problem(step), caller.language());
    }

    private boolean isWorkedOn(UUID list) {
        return (Boolean) entities.createNativeQuery(IS_WORKED_ON)
                .setParameter(1, LongStep.turn(list))
                .getSingleResult();
    }

    private String words(Language language, LongStep step, ProblemException refusal) {
        try {
            return json.writeValueAsString(answer.to(language, step.requestId, refusal));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ProblemDocument problem(LongStep step) {
        try {
            var words = step.problem(caller.language());
            return words == null ? null : json.readValue(words, ProblemDocument.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
