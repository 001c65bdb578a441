package id.pendamping.recipient.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.Map;
import java.util.UUID;

/**
 * Brings what is known under the key that is replaced under the primary one, as lists name it: by statements over a whole list, in
 * the transaction that publishes it. While one key is alive, nothing here costs more than a look.
 *
 * <p>A link lives exactly as long as the token that it stands beside: it was opened and is closed with it, so a reversal takes back
 * what a list said of a number under both keys alike.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeyRotation {

    private static final NamedSql KEYS_OF_LIST = NamedSql.of("""
            select u.key_id, u.other_key_id from recipient_list l join list_upload u on u.number = l.upload where l.id = :list""");

    private static final NamedSql USED = NamedSql.of("""
            insert into token_key (id, proof, first_used_at) values (:id, :proof, clock_timestamp()) on conflict do nothing""");

    private static final String LINKING = """
            insert into family_token (region, family, kind, token, key_id, opened)
            select :region, t.family, t.kind, s.token, :primary, t.opened
            from (
                select 'KK' as kind, case when :crossed then kk else other_kk end as known,
                    case when :crossed then other_kk else kk end as token
                from staged_row where upload = (select upload from recipient_list where id = :list)
                union all
                select 'NIK', case when :crossed then nik else other_nik end, case when :crossed then other_nik else nik end
                from staged_row where upload = (select upload from recipient_list where id = :list)) s
            join family_token t on t.region = :region and t.kind = s.kind and t.token = s.known and t.closed is null
            where s.token is not null and not exists (
                select from family_token n where n.region = :region and n.family = t.family and n.kind = t.kind
                    and n.key_id = :primary and n.closed is null)
            on conflict do nothing""";

    private static final NamedSql LINK = NamedSql.of(LINKING);
    private static final NamedSql LINK_TOUCHING = LedgerSql.touching(LINKING + " returning family");

    /** Of families whose number was given up just now: the same number under the other key. */
    private static final NamedSql CLOSE_TWINS = NamedSql.of("""
            update family_token t set closed = :publication
            from family_token n
            where n.region = :region and n.closed = :publication and t.region = :region and t.family = n.family and t.kind = n.kind
                and t.closed is null""");

    /** Whether a family that is on a list is known under the former key alone, or a list waits that knows no other. */
    private static final NamedSql NEEDS_FORMER = NamedSql.of("""
            select exists (
                select from family_token t
                where t.region = :region and t.key_id = :key and t.closed is null
                    and not exists (select from family_token n where n.region = :region and n.family = t.family and n.kind = t.kind
                        and n.key_id = :primary and n.closed is null)
                    and exists (select from spell s where s.region = :region and s.family = t.family and s.last_line is null
                        and s.programme in (select code from programme)))
                or exists (
                    select from recipient_list l join list_upload u on u.number = l.upload
                    where l.region = :region and l.id <> :list and l.status in ('IMPORTED', 'SUBMITTED')
                        and u.key_id is distinct from :primary and u.other_key_id is distinct from :primary)""");

    private static final NamedSql CHANGE_STAYS = NamedSql.of("""
            update spell s
            set kk = (select t.token from family_token t where t.region = :region and t.family = s.family and t.kind = 'KK'
                    and t.key_id = :primary and t.closed is null),
                nik = (select t.token from family_token t where t.region = :region and t.family = s.family and t.kind = 'NIK'
                    and t.key_id = :primary and t.closed is null)
            where s.region = :region and s.last_line is null""");

    private static final NamedSql CHANGE_KEY =
            NamedSql.of("update regency_ledger set key_id = :primary where region = :region");

    private final TokenKeys keys;

    KeyRotation(TokenKeys keys) {
        this.keys = keys;
    }

    /** The keys of the rows of a list. */
    RowKeys keysOf(Connection connection, UUID list) {
        return KEYS_OF_LIST.first(
                connection, Map.of("list", list), row -> new RowKeys(row.getString(1), row.getString(2)));
    }

    /** Notes that a key is in use now. */
    void used(Connection connection, String id) {
        var values = new java.util.HashMap<String, Object>();
        values.put("id", id);
        values.put("proof", keys.proof(id));
        USED.change(connection, values);
    }

    /** Whether the rows of a list say under the primary key what is known under the other one. */
    boolean isOn(RowKeys rows) {
        return rows.other() != null && rows.knows(keys.primary());
    }

    /** Gives what the list names and is known under one key its token under the primary. */
    void link(Connection connection, Map<String, Object> values) {
        LINK.change(connection, values);
    }

    /** The same, for stays that carry the primary key; whether there were any. */
    boolean linkTouching(Connection connection, Map<String, Object> values) {
        return LINK_TOUCHING.change(connection, values) > 0;
    }

    void closeTwins(Connection connection, Map<String, Object> values) {
        CLOSE_TWINS.change(connection, values);
    }

    /** Compares the regency by the primary key from here on, if every family on a list is known under it. */
    boolean goesOver(Connection connection, Map<String, Object> values) {
        if (values.get("key").equals(values.get("primary"))
                || NEEDS_FORMER.first(connection, values, row -> row.getBoolean(1))) {
            return false;
        }
        CHANGE_STAYS.change(connection, values);
        CHANGE_KEY.change(connection, values);
        return true;
    }
}
