package id.pendamping.recipient.list;

import id.pendamping.platform.deadline.DeadlineConfig;
import id.pendamping.platform.problem.Failures;
import id.pendamping.platform.problem.ProblemException;
import id.pendamping.platform.problem.Wordless;
import id.pendamping.recipient.list.LongStep.Phase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Does long steps: each in one transaction, which holds the turn of its list and tells besides how far it is. */
@ApplicationScoped
public class LongStepWork {

    private static final Logger LOG = Logger.getLogger(LongStepWork.class);

    // A server whose client is gone would finish its statement first, and keep the turn as long; one whose client's
    // whole machine is gone would wait for hours to hear of it.
    private static final String NOTICE = """
            select set_config('client_connection_check_interval', '2s', true), set_config('tcp_keepalives_idle', '10', true),
                set_config('tcp_keepalives_interval', '5', true), set_config('tcp_keepalives_count', '3', true),
                pg_try_advisory_xact_lock(hashtextextended(?1, 0))""";

    private final LongSteps steps;
    private final Approvals approvals;
    private final ListAnswers answers;
    private final Failures failures;
    private final EntityManager entities;
    private final DeadlineConfig deadline;

    LongStepWork(
            LongSteps steps,
            Approvals approvals,
            ListAnswers answers,
            Failures failures,
            EntityManager entities,
            DeadlineConfig deadline) {
        this.steps = steps;
        this.approvals = approvals;
        this.answers = answers;
        this.failures = failures;
        this.entities = entities;
        this.deadline = deadline;
    }

    /** Does a step while its caller waits, and answers what they shall see of it. */
    <V> V now(UUID list, LongStepRequest request, Function<RecipientList, V> view) {
        var begun = new LongStep[1];
        try {
            return transaction().call(() -> {
                // Not found outside the caller's regions, whatever is done there.
                RecipientList.regionOf(list);
                if (!takesTurn(list)) {
                    throw LongSteps.isRunning(
                            LongStep.openOf(list).map(step -> step.kind).orElse(request.kind()));
                }
                begun[0] = steps.begin(list, request);
                return view.apply(carryOutOrTell(begun[0]));
            });
        } catch (RuntimeException failure) {
            if (begun[0] != null) {
                tellFailed(begun[0].id, failures.read(failure));
            }
            throw failure;
        }
    }

    // What is refused is told while the turn is held still, or it would look abandoned for a moment.
    private RecipientList carryOutOrTell(LongStep step) {
        RecipientList list;
        try {
            list = carryOut(step);
        } catch (RuntimeException failure) {
            tellFailed(step.id, failures.read(failure));
            throw failure;
        }
        steps.done(step.id);
        return list;
    }

    /** Tries to do a step that nobody waits for. */
    void attempt(UUID id, UUID list) {
        var begun = new LongStep[1];
        try {
            transaction().run(() -> {
                if (takesTurn(list) && !LongStep.byId(id).hasEnded()) {
                    begun[0] = steps.attempt(id).orElse(null);
                    if (begun[0] == null) {
                        LOG.errorf("A step of list %s is given up", list);
                    } else {
                        carryOut(begun[0]);
                        steps.done(id);
                    }
                }
            });
        } catch (RuntimeException failure) {
            var refusal = failures.read(failure);
            if (begun[0] != null) {
                tellEnd(begun[0], refusal);
            }
            tellOperators(list, refusal, failure);
        }
    }

    private void tellEnd(LongStep attempted, ProblemException refusal) {
        if (attempted.isAnsweredBy(refusal.problem())) {
            tellFailed(attempted.id, refusal);
        } else if (attempted.isGivenUp()) {
            tellFailed(attempted.id, LongSteps.isGivenUp(attempted));
        } else {
            tellPutOff(attempted.id);
        }
    }

    /** This service ends, and what it does with it; that is no fault of the step. */
    void leave(UUID step) {
        tellPutOff(step);
    }

    private TransactionRunnerOptions transaction() {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(deadline.longestWork().toSeconds()));
    }

    /** Whether nobody else works for the list; nobody does then until this transaction ends. */
    private boolean takesTurn(UUID list) {
        var noticed = (Object[]) entities.createNativeQuery(NOTICE)
                .setParameter(1, LongStep.turn(list))
                .getSingleResult();
        return (Boolean) noticed[4];
    }

    private RecipientList carryOut(LongStep step) {
        var request = step.request();
        Progress progress = (phase, done, of) -> tell(step.id, phase, done, of);
        return switch (step.kind) {
            case COMPARISON -> answers.compareAgain(step.list, progress);
            case IDENTITY_ANSWERS -> answers.answer(step.list, request.identityAnswers(), progress);
            case MISSING_VILLAGE -> answers.missing(step.list, request.missingVillage(), progress);
            case PUBLICATION -> approvals.publish(step.list, request.publication(), progress);
            case REVERSAL -> approvals.revert(step.list, request.reversal(), progress);
        };
    }

    // How far it is is no part of what is done: where it cannot be told, the work goes on.
    private void tell(UUID step, Phase phase, int done, int of) {
        try {
            steps.isAt(step, phase, done, of);
        } catch (RuntimeException failure) {
            LOG.debugf(Wordless.of(failure), "The progress of step %s could not be noted", step);
        }
    }

    private void tellPutOff(UUID step) {
        try {
            steps.putOff(step);
        } catch (RuntimeException failure) {
            // It counts as lost.
            LOG.warnf(Wordless.of(failure), "The end of an attempt at step %s could not be noted", step);
        }
    }

    private void tellFailed(UUID step, ProblemException refusal) {
        try {
            steps.failed(step, refusal);
        } catch (RuntimeException failure) {
            // It stands open, and is seen to be left, or tried again.
            LOG.warnf(Wordless.of(failure), "The end of step %s could not be noted", step);
        }
    }

    private static void tellOperators(UUID list, ProblemException refusal, RuntimeException failure) {
        if (refusal.problem().status() == 500) {
            LOG.errorf(Wordless.of(failure), "A step of list %s ended in an accident", list);
        } else if (refusal.problem().status() > 500) {
            LOG.warnf(Wordless.of(failure), "A step of list %s is put off", list);
        }
    }
}
