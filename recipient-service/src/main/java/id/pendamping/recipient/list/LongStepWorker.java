package id.pendamping.recipient.list;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Errand;
import id.pendamping.platform.access.Errands;
import id.pendamping.platform.access.Purpose;
import id.pendamping.platform.problem.Wordless;
import id.pendamping.recipient.ledger.NamedSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

    // The oldest first; and not through Hibernate, because it runs each second of a service that does nothing.
    private static final NamedSql DUE = NamedSql.of("""
            select id, list, region, asked_by, operation, purpose, request_id from long_step
            where accepted and finished_at is null and next_attempt_at <= :now
            order by next_attempt_at, id
            limit :most""");

    private final LongStepWork work;
    private final Errands errands;
    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final Semaphore places;
    private final Set<UUID> here = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** A step that nobody waits for and that may be tried now, and who asked for it. */
    private record DueStep(UUID id, UUID list, String region, Errand errand) {

        static DueStep of(ResultSet row) throws SQLException {
            var purpose = row.getString(6);
            return new DueStep(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    new Errand(
                            row.getString(4),
                            row.getString(5),
                            purpose == null ? null : Purpose.valueOf(purpose),
                            row.getString(7)));
        }
    }

    LongStepWorker(LongStepWork work, Errands errands, AgroalDataSource dataSource, Clock clock, ListConfig config) {
        this.work = work;
        this.errands = errands;
        this.dataSource = dataSource;
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

    private List<DueStep> due() {
        try {
            return QuarkusTransaction.requiringNew().call(this::dueNow);
        } catch (RuntimeException away) {
            // Each second the same line would hide what else is to be read while the database is away.
            LOG.debugf(Wordless.of(away), "Long steps could not be looked for");
            return List.of();
        }
    }

    private List<DueStep> dueNow() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            return DUE.list(connection, Map.of("now", now, "most", LOOKED_AT), DueStep::of);
        }
    }

    private void run(DueStep step) {
        try {
            errands.run(step.errand, step.region, () -> work.attempt(step.id, step.list));
        } finally {
            here.remove(step.id);
            places.release();
        }
    }
}
