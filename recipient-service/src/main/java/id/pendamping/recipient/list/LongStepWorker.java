package id.pendamping.recipient.list;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Errands;
import id.pendamping.platform.problem.Wordless;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Looks for long steps that nobody waits for, and does them in the name of those who asked, a few at once. Every replica looks;
 * the turn of a list decides who does it.
 */
@ApplicationScoped
class LongStepWorker {

    private static final Logger LOG = Logger.getLogger(LongStepWorker.class);

    private static final int LOOKED_AT = 50;

    private final LongStepWork work;
    private final Errands errands;
    private final Clock clock;
    private final Semaphore places;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    LongStepWorker(LongStepWork work, Errands errands, Clock clock, ListConfig config) {
        this.work = work;
        this.errands = errands;
        this.clock = clock;
        this.places = new Semaphore(config.stepsAtOnce());
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        here.forEach(work::leave);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    @AcrossRegions
    void look() {
        if (stopping || places.availablePermits() == 0) {
            return;
        }
        for (var step : due()) {
            if (!here.contains(step.id) && places.tryAcquire()) {
                here.add(step.id);
                Thread.ofVirtual().name("long-step").start(() -> run(step));
            }
        }
    }

    private List<LongStep> due() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> LongStep.due(clock.instant(), LOOKED_AT));
        } catch (RuntimeException away) {
            // Each second the same line would hide what else is to be read while the database is away.
            LOG.debugf(Wordless.of(away), "Long steps could not be looked for");
            return List.of();
        }
    }

    private void run(LongStep step) {
        try {
            errands.run(step.errand(), step.region, () -> work.attempt(step.id, step.list));
        } finally {
            here.remove(step.id);
            places.release();
        }
    }
}
