package id.pendamping.recipient.ledger;

import static id.pendamping.recipient.ledger.TokenKeyProblem.TOKEN_KEY_FORGETS;
import static id.pendamping.recipient.ledger.TokenKeyProblem.TOKEN_KEY_NEEDED;
import static id.pendamping.recipient.ledger.TokenKeyProblem.TOKEN_KEY_PRIMARY;
import static id.pendamping.recipient.ledger.TokenKeyProblem.TOKEN_KEY_UNKNOWN;
import static id.pendamping.recipient.ledger.TokenKeyProblem.TOKEN_KEY_WITHDRAWN;

import id.pendamping.platform.access.Caller;
import id.pendamping.recipient.place.Places;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What operators see and do about the keys of the tokens: how far a rotation is, and its end. They see no family and no token. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TokenKeyOperations {

    private static final String KEYS = """
            select k.id, k.first_used_at, (select count(*) from regency_ledger l where l.key_id = k.id), k.withdrawn_at,
                k.forgotten, k.swept_at is not null
            from token_key k""";

    private static final NamedSql ALL = NamedSql.of(KEYS + " order by k.first_used_at, k.id");

    private static final NamedSql ONE = NamedSql.of(KEYS + " where k.id = :id");

    private static final NamedSql REGENCIES = NamedSql.of("""
            select region, key_id from regency_ledger
            where key_id is not null and region > :behind and (cast(:key as text) is null or key_id = :key)
            order by region limit :limit""");

    private static final NamedSql KEY_OF_REGENCY =
            NamedSql.of("select key_id from regency_ledger where region = :region and key_id is not null");

    /** Of one regency, whose tokens lie together in the index that leads from numbers to families. */
    private static final NamedSql TOKENS = NamedSql.of("""
            with open as materialized (
                select key_id, family, count(*) over (partition by family, kind) = 1 as alone
                from family_token where region = :region and closed is null
            ), present as materialized (
                select distinct family from spell
                where region = :region and programme in (select code from programme) and last_line is null)
            select o.key_id, count(*), count(*) filter (where alone and p.family is not null),
                count(*) filter (where alone and p.family is null)
            from open o left join present p using (family) group by o.key_id order by o.key_id""");

    private static final NamedSql HOLD =
            NamedSql.of("select withdrawn_at is not null from token_key where id = :id for update");

    private static final NamedSql NEEDED = NamedSql.of("""
            select (select count(*) from regency_ledger where key_id = :id),
                (select count(*) from recipient_list l join list_upload u on u.number = l.upload
                 where l.status in ('IMPORTED', 'SUBMITTED') and u.key_id = :id and u.other_key_id is null)""");

    private static final NamedSql ALONE = NamedSql.of("""
            select count(*) filter (where present), count(*) filter (where not present) from (
                select exists (select from spell s where s.region = t.region and s.programme in (select code from programme)
                    and s.family = t.family and s.last_line is null) as present
                from family_token t
                where t.key_id = :id and t.closed is null and not exists (
                    select from family_token n where n.region = t.region and n.family = t.family and n.kind = t.kind
                        and n.key_id = :primary and n.closed is null)) number""");

    private static final NamedSql WITHDRAW = NamedSql.of("""
            update token_key set withdrawn_at = clock_timestamp(), withdrawn_by = :by, forgotten = :forgotten where id = :id""");

    private final AgroalDataSource dataSource;
    private final TokenKeys keys;
    private final Places places;
    private final Caller caller;

    TokenKeyOperations(AgroalDataSource dataSource, TokenKeys keys, Places places, Caller caller) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.places = places;
        this.caller = caller;
    }

    TokenKeysView all() {
        return read(connection -> new TokenKeysView(keys.primary(), ALL.list(connection, Map.of(), this::view)));
    }

    private TokenKeyView view(ResultSet row) throws SQLException {
        var withdrawnAt = row.getObject(4, OffsetDateTime.class);
        return new TokenKeyView(
                row.getString(1),
                row.getString(1).equals(keys.primary()),
                keys.isAlive(row.getString(1)),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                row.getObject(5, Long.class),
                row.getBoolean(6));
    }

    /** Regencies behind one, by code. */
    List<TokenRegencyView> regencies(String key, String behind, int limit) {
        var values = new HashMap<String, Object>();
        values.put("key", key);
        values.put("behind", behind);
        values.put("limit", limit);
        return read(connection -> REGENCIES.list(
                connection,
                values,
                row -> new TokenRegencyView(
                        places.label(row.getString(1)),
                        row.getString(2),
                        row.getString(2).equals(keys.primary()))));
    }

    TokenRegencyCountsView regency(String region) {
        var values = Map.of("region", region);
        return read(connection -> {
            var key = KEY_OF_REGENCY.first(connection, values, row -> row.getString(1));
            var counts = TOKENS.list(
                    connection,
                    values,
                    row -> new TokenCountView(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
            return new TokenRegencyCountsView(
                    places.label(region), key, keys.primary().equals(key), counts);
        });
    }

    /**
     * Ends a key: from here on nothing is known by it. Its tokens are destroyed soon after.
     *
     * @param forgotten how many numbers of families that left, known under this key alone, the operator knows to be forgotten
     */
    TokenKeyView withdraw(String id, long forgotten) {
        var values = new HashMap<String, Object>(
                Map.of("id", id, "primary", keys.primary(), "by", caller.id(), "forgotten", forgotten));
        return read(connection -> {
            var withdrawn = HOLD.first(connection, values, row -> row.getBoolean(1));
            if (withdrawn == null) {
                throw TOKEN_KEY_UNKNOWN.at("id", shown(id));
            }
            if (withdrawn) {
                throw TOKEN_KEY_WITHDRAWN.because(id);
            }
            if (id.equals(keys.primary())) {
                throw TOKEN_KEY_PRIMARY.because(id);
            }
            mustNotBeNeeded(connection, values, id, forgotten);
            WITHDRAW.change(connection, values);
            return ONE.first(connection, values, this::view);
        });
    }

    private static void mustNotBeNeeded(Connection connection, Map<String, ?> values, String id, long forgotten) {
        var needed = NEEDED.first(connection, values, row -> new long[] {row.getLong(1), row.getLong(2)});
        var alone = ALONE.first(connection, values, row -> new long[] {row.getLong(1), row.getLong(2)});
        if (needed[0] + needed[1] + alone[0] > 0) {
            throw TOKEN_KEY_NEEDED.because(
                    id, Long.toString(needed[0]), Long.toString(alone[0]), Long.toString(needed[1]));
        }
        if (alone[1] != forgotten) {
            throw TOKEN_KEY_FORGETS.because(id, Long.toString(alone[1]));
        }
    }

    /** What was typed may be anything; only what could be an id is said back. */
    private static String shown(String id) {
        return id.matches("[A-Za-z0-9_-]{1,40}") ? id : "…";
    }

    private interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Reading<T> reading) {
        try (var connection = dataSource.getConnection()) {
            return reading.from(connection);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
