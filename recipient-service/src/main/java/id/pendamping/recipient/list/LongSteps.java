package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_STEP_ABANDONED;
import static id.pendamping.recipient.list.ListProblem.LIST_STEP_GIVEN_UP;
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
import java.util.Optional;
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

    private final ListAnswers answers;
    private final EntityManager entities;
    private final Answer answer;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    LongSteps(
            ListAnswers answers, EntityManager entities, Answer answer, ObjectMapper json, Caller caller, Clock clock) {
        this.answers = answers;
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
        if (request.kind() == Kind.REVERSAL) {
            Approvals.mustNameNobody("reason", request.reason());
        }
        list.mustAllow(request.kind().step);
        list.mustBeFor(request.kind().step, caller.id());
        if (request.kind() == Kind.IDENTITY_ANSWERS) {
            answers.mustFit(list, request.identityAnswers());
        } else if (request.kind() == Kind.MISSING_VILLAGE) {
            answers.mustFit(list, request.missingVillage());
        }
        return list;
    }

    private LongStep begun(RecipientList list, LongStepRequest request, boolean accepted) {
        LongStep.openOf(list.id).ifPresent(open -> {
            if (open.accepted || accepted && isWorkedOn(list.id)) {
                throw isRunning(open.kind);
            }
            // Its service ended in the middle, and nobody was told what came of it: nothing did.
            failed(open, LIST_STEP_ABANDONED.because());
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

    /**
     * An attempt at an accepted step begins, and is counted before it does, because whoever makes it may die of it. Too many, and
     * the step is refused instead.
     */
    Optional<LongStep> attempt(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var step = LongStep.byId(id);
            step.isTaken();
            if (step.isGivenUp()) {
                failed(step, isGivenUp(step));
                return Optional.empty();
            }
            step.begin(clock.instant());
            return Optional.of(step);
        });
    }

    static ProblemException isGivenUp(LongStep step) {
        return LIST_STEP_GIVEN_UP.because(String.valueOf(step.attempts));
    }

    /** An attempt came to nothing, through no fault of the step. */
    void putOff(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> LongStep.putOff(id));
    }

    void isAt(UUID id, Phase phase, int done, int of) {
        QuarkusTransaction.requiringNew().run(() -> LongStep.byId(id).isAt(phase, done, of));
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
        var left = isLeft(step);
        var problem = left && !step.accepted
                ? answer.to(caller.language(), step.requestId, LIST_STEP_ABANDONED.because())
                : problem(step);
        return ListProgressView.of(list, step, left, problem, caller.language());
    }

    /** Whether nobody works on it. It may have ended since it was read, and the turn with it. */
    private boolean isLeft(LongStep step) {
        if (step.hasEnded() || isWorkedOn(step.list)) {
            return false;
        }
        entities.refresh(step);
        return !step.hasEnded();
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
