package id.pendamping.recipient.list;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Destroys staged tokens that no step of their list needs any more, a list in a transaction and apart from the one that
 * publishes. One replica sweeps; the others see that it does and pass by.
 */
@ApplicationScoped
class StagedSweep {

    static final String TURN = "staged-sweep";

    private static final NamedSql TAKES_TURN =
            NamedSql.of("select pg_try_advisory_xact_lock(hashtextextended(:turn, 0))");

    // These two alone are compared and published still; one that was returned, or whose file could not be read, waits
    // for another file. A list that somebody steps on is left for the next time.
    static final NamedSql NEXT = NamedSql.of("""
            select id from recipient_list
            where staged and status not in ('IMPORTED', 'SUBMITTED')
            order by id limit 1 for update skip locked""");

    private static final NamedSql ROWS = NamedSql.of("""
            delete from staged_row s using list_upload u where u.list = :list and s.upload = u.number and s.problem is null""");

    private static final NamedSql REJECTED = NamedSql.of("""
            update staged_row s set kk = null, nik = null, other_kk = null, other_nik = null from list_upload u
            where u.list = :list and s.upload = u.number and s.problem is not null and (s.kk is not null or s.nik is not null)""");

    private static final NamedSql CHANGES = NamedSql.of("""
            update list_change set kk = null, nik = null where list = :list and (kk is not null or nik is not null)""");

    private static final NamedSql SWEPT = NamedSql.of("update recipient_list set staged = false where id = :list");

    private final AgroalDataSource dataSource;

    StagedSweep(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @AcrossRegions
    void sweep() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::list);
        }
    }

    /** Whether there may be another list to sweep. */
    private boolean list() {
        try (var connection = dataSource.getConnection()) {
            if (!TAKES_TURN.first(connection, Map.of("turn", TURN), row -> row.getBoolean(1))) {
                return false;
            }
            var list = NEXT.first(connection, Map.of(), row -> row.getObject(1, UUID.class));
            if (list == null) {
                return false;
            }
            for (var statement : new NamedSql[] {ROWS, REJECTED, CHANGES, SWEPT}) {
                statement.change(connection, Map.of("list", list));
            }
            return true;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
