package id.pendamping.recipient.ledger;

import id.pendamping.platform.access.AcrossRegions;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Destroys the tokens of keys that were withdrawn, a regency in a transaction: whoever has the key later finds nothing to open. */
@ApplicationScoped
class TokenSweep {

    private static final NamedSql NEXT = NamedSql.of("""
            select id, coalesce(swept_to, '') from token_key
            where withdrawn_at is not null and swept_at is null order by id limit 1 for update skip locked""");

    private static final NamedSql REGENCY =
            NamedSql.of("select region from regency_ledger where region > :behind order by region limit 1");

    // Two, because each has an index of its own that begins with the regency.
    private static final NamedSql OPEN =
            NamedSql.of("delete from family_token where region = :region and closed is null and key_id = :id");

    private static final NamedSql CLOSED =
            NamedSql.of("delete from family_token where region = :region and closed is not null and key_id = :id");

    private static final NamedSql SWEPT = NamedSql.of("update token_key set swept_to = :region where id = :id");

    private static final NamedSql DONE =
            NamedSql.of("update token_key set swept_at = clock_timestamp() where id = :id");

    private final AgroalDataSource dataSource;

    TokenSweep(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Next(String id, String behind) {}

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @AcrossRegions
    void sweep() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::regency);
        }
    }

    /** Whether there may be another regency to sweep. */
    private boolean regency() {
        try (var connection = dataSource.getConnection()) {
            var next = NEXT.first(connection, Map.of(), row -> new Next(row.getString(1), row.getString(2)));
            if (next == null) {
                return false;
            }
            var values = new HashMap<String, Object>(Map.of("id", next.id, "behind", next.behind));
            var region = REGENCY.first(connection, values, row -> row.getString(1));
            if (region == null) {
                DONE.change(connection, values);
                return true;
            }
            values.put("region", region);
            OPEN.change(connection, values);
            CLOSED.change(connection, values);
            SWEPT.change(connection, values);
            return true;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
