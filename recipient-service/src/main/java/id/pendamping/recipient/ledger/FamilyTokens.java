package id.pendamping.recipient.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What leads to a family of a regency: found by a number, and destroyed when it must be. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FamilyTokens {

    private static final NamedSql FAMILY = NamedSql.of("""
            select family from family_token
            where region = :region and kind = :kind and token = any (:tokens) and closed is null limit 1""");

    private static final NamedSql ON_A_LIST = NamedSql.of("""
            select exists (select from spell where region = :region and family = :family and last_line is null
                and programme in (select code from programme))""");

    // Two, because each has an index of its own.
    private static final NamedSql ERASE_OPEN =
            NamedSql.of("delete from family_token where family = :family and region = :region and closed is null");

    static final NamedSql ERASE_CLOSED =
            NamedSql.of("delete from family_token where family = :family and region = :region and closed is not null");

    // Of lists that wait: they are compared again before they are published. Those that wait no more are swept.
    static final NamedSql ERASE_LINKED = NamedSql.of("""
            update list_change c set kk = null, nik = null
            where c.list = any (array(
                    select id from recipient_list where region = :region and status in ('IMPORTED', 'SUBMITTED')))
                and c.family = :family and not c.fresh and (c.kk is not null or c.nik is not null)""");

    private static final NamedSql IDENTITIES =
            NamedSql.of("update regency_ledger set identities = identities + 1 where region = :region");

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;

    FamilyTokens(AgroalDataSource dataSource, TokenKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    /** Whom a number leads to. */
    public Optional<UUID> family(String region, NumberKind kind, String digits) {
        var values = Map.of("region", region, "kind", kind.name(), "tokens", keys.tokens(kind, digits));
        return Optional.ofNullable(first(FAMILY, values, row -> row.getObject(1, UUID.class)));
    }

    /** Whether the family is on a list of any programme. */
    public boolean isOnAList(String region, UUID family) {
        return first(ON_A_LIST, Map.of("region", region, "family", family), row -> row.getBoolean(1));
    }

    /**
     * Destroys all that ever led to a family, so that no reversal brings it back. The regency is held. Lists that were compared with
     * the family are compared again before they are published.
     *
     * @return how many tokens there were
     */
    public long erase(String region, UUID family) {
        var values = new HashMap<String, Object>(Map.of("region", region, "family", family));
        try (var connection = dataSource.getConnection()) {
            long tokens = 0;
            for (var erase : List.of(ERASE_OPEN, ERASE_CLOSED)) {
                tokens += erase.change(connection, values);
            }
            ERASE_LINKED.change(connection, values);
            IDENTITIES.change(connection, values);
            return tokens;
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private <T> T first(NamedSql sql, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return sql.first(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
