package id.pendamping.recipient.ledger;

import java.sql.Connection;
import java.util.Map;

/**
 * Takes back what a list said of numbers, as if it had never been: what it brought is destroyed, and what it closed leads on until the
 * next list that says otherwise. What a list of another programme said again since is said by that one from here on, which stands.
 */
final class Unlinking {

    /** Lists of other programmes that were published since and stand. */
    private static final String LATER = """
            select p.id, p.number, p.programme, p.last_line, p.list
            from publication p join recipient_list l on l.id = p.list
            where p.region = :region and p.kind = 'LIST' and p.programme <> :programme and l.status <> 'REVERTED'
                and p.number > (select number from publication where region = :region and id = :reverted)""";

    private static final NamedSql ANY_LATER = NamedSql.of("select exists (" + LATER + ")");

    private static final NamedSql BROUGHT =
            NamedSql.of("create temporary table brought_family (family uuid not null) on commit drop");

    private static final NamedSql WHO_WAS_BROUGHT = NamedSql.of("""
            insert into brought_family
            select family from list_change where list = :list and kind in ('ENTRY', 'RETURN', 'MOVE', 'UNCHANGED')
            union
            select family from family_token where region = :region and opened = :reverted and adopted""");

    private static final NamedSql SAID_SINCE = NamedSql.of("""
            create temporary table said_since (family uuid not null, kind text not null, token uuid not null, publication uuid not null)
            on commit drop""");

    // A family that a list names has the numbers by which it was found, until a list says otherwise. Open and closed
    // tokens apart: each have an index of their own.
    private static final NamedSql WHAT_WAS_SAID_SINCE = NamedSql.of("""
            with later as materialized (%s)
            insert into said_since (family, kind, token, publication)
            select family, kind, token, since from (
                select t.family, t.kind, t.token, (
                    select l.id from later l
                    where (t.closed is null or l.number < (select number from publication where region = :region and id = t.closed))
                        and (select sum(m.delta) from movement m where m.region = :region and m.programme = l.programme
                            and m.family = t.family and m.line <= l.last_line) = 1
                        and not exists (select from list_change h where h.list = l.list and h.family = t.family
                            and h.kind = 'HELD_BACK')
                    order by l.number limit 1) as since
                from brought_family b cross join lateral (
                    select family, kind, token, closed from family_token
                    where region = :region and family = b.family and opened = :reverted and closed is null
                    union all
                    select family, kind, token, closed from family_token
                    where region = :region and family = b.family and opened = :reverted and closed is not null) t) told
            where since is not null""".formatted(LATER));

    private static final String ADOPT = """
            update family_token t set opened = s.publication, adopted = true
            from said_since s
            where t.region = :region and t.family = s.family and t.kind = s.kind and t.token = s.token and t.opened = :reverted
                and t.closed is %s""";

    private static final NamedSql ADOPT_OPEN = NamedSql.of(ADOPT.formatted("null"));
    private static final NamedSql ADOPT_CLOSED = NamedSql.of(ADOPT.formatted("not null"));

    // What the list said was never so: closed, its tokens would lead to nobody, and stay when the same people, a new
    // family by then, are erased.
    private static final String DESTROY = """
            delete from family_token t using brought_family b
            where t.region = :region and t.family = b.family and t.opened = :reverted and t.closed is %s
            returning t.family""";

    private static final NamedSql DESTROY_OPEN = LedgerSql.touching(DESTROY.formatted("null"));
    private static final NamedSql DESTROY_CLOSED = LedgerSql.touching(DESTROY.formatted("not null"));

    // Until the first list after the one that brought it that gave the family another number, or the number to another
    // family. The row itself and no copy, which would go with the list that brought it and leave the row.
    private static final NamedSql GIVE_BACK = LedgerSql.touching("""
            update family_token t set closed = g.until
            from (
                select c.family, c.kind, c.token, (
                    select p.id
                    from (
                        select opened from family_token
                        where family = c.family and kind = c.kind and region = :region and closed is null
                        union all
                        select opened from family_token
                        where family = c.family and kind = c.kind and region = :region and closed is not null
                        union all
                        select opened from family_token
                        where region = :region and kind = c.kind and token = c.token and closed is null
                        union all
                        select opened from family_token
                        where region = :region and kind = c.kind and token = c.token and closed is not null) o
                    join publication p on p.region = :region and p.id = o.opened
                    where p.number > (select number from publication where region = :region and id = c.opened)
                    order by p.number limit 1) as until
                from family_token c where c.region = :region and c.closed = :reverted) g
            where t.region = :region and t.closed = :reverted and t.family = g.family and t.kind = g.kind and t.token = g.token
                and (g.until is not null or (
                    not exists (select from family_token o where o.region = :region and o.kind = t.kind and o.token = t.token
                        and o.closed is null)
                    and not exists (select from family_token o where o.region = :region and o.kind = t.kind and o.family = t.family
                        and o.key_id = t.key_id and o.closed is null)
                    and not exists (select from token_key k where k.id = t.key_id and k.withdrawn_at is not null)))
            returning t.family""");

    private Unlinking() {}

    /** Whether other numbers lead to anybody than before; to whom stands in {@code touched_family}. */
    static boolean unlink(Connection connection, Map<String, Object> values) {
        BROUGHT.change(connection, Map.of());
        WHO_WAS_BROUGHT.change(connection, values);
        if (ANY_LATER.first(connection, values, row -> row.getBoolean(1))) {
            SAID_SINCE.change(connection, Map.of());
            WHAT_WAS_SAID_SINCE.change(connection, values);
            ADOPT_OPEN.change(connection, values);
            ADOPT_CLOSED.change(connection, values);
        }
        return DESTROY_OPEN.change(connection, values)
                        + DESTROY_CLOSED.change(connection, values)
                        + GIVE_BACK.change(connection, values)
                > 0;
    }
}
