package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.place.Places;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose payment is held in the period of a list, as an office says it before the list is published. It reads the staged rows of
 * the list, so whoever calls it has found that list in the caller's scope.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ListHolds {

    private static final NamedSql FORGET = NamedSql.of("""
            with holds as (delete from list_hold where list = :list)
            delete from list_hold_file where list = :list""");

    private static final NamedSql FORGET_HOLDS = NamedSql.of("delete from list_hold where list = :list");

    // A number is looked for in the rows of the list, and then among those who are on the programme and stay so:
    // an older card, or a family that is held back. Joined whole, because no statistics know how many rows
    // either file has.
    private static final NamedSql KEEP = NamedSql.of("""
            with given as materialized (
                %s
            ), unclear as materialized (
                select line from list_change
                where list = :list and kind in ('QUESTION', 'NOT_COUNTED') and line is not null
            ), listed as materialized (
                select g.line, count(distinct s.line) as times, min(s.line) as listed_line,
                    (array_agg(s.kk))[1] as kk, (array_agg(s.other_kk))[1] as other_kk, min(s.village) as village
                from given g join (
                    select line, village, kk, other_kk, 'KK' as kind, kk as token
                    from staged_row where upload = :upload and problem is null
                    union all
                    select line, village, kk, other_kk, 'KK', other_kk
                    from staged_row where upload = :upload and problem is null and other_kk is not null
                    union all
                    select line, village, kk, other_kk, 'NIK', nik
                    from staged_row where upload = :upload and problem is null and nik is not null
                    union all
                    select line, village, kk, other_kk, 'NIK', other_nik
                    from staged_row where upload = :upload and problem is null and other_nik is not null) s
                    on s.kind = g.kind and s.token = g.token
                where s.line not in (select u.line from unclear u)
                group by g.line
            ), known as materialized (
                select kind, token, family from family_token
                where region = :region and kind = 'KK' and closed is null and token = any (array(
                    select kk from listed union all select other_kk from listed
                    union all select token from given where kind = 'KK'))
                union all
                select kind, token, family from family_token
                where region = :region and kind = 'NIK' and closed is null and token = any (array(
                    select token from given where kind = 'NIK'))
            ), staying as materialized (
                select g.line, (array_agg(s.family))[1] as family, min(s.village) as village
                from given g
                join known k on k.kind = g.kind and k.token = g.token
                join spell s on s.region = :region and s.programme = :programme and s.family = k.family and s.last_line is null
                    and s.family = any (array(select family from known))
                where g.line not in (select l.line from listed l) and k.family not in (
                    select c.family from list_change c where c.list = :list and c.kind = 'EXIT')
                group by g.line
            ), found as materialized (
                select g.line, l.times, l.listed_line, coalesce(k.family, o.family, s.family) as family,
                    coalesce(l.village, s.village) as village, r.code,
                    exists (select from exit_reason e where e.code = g.reason and e.effect = 'EXIT') as leaves
                from (select distinct line, reason from given) g
                left join listed l on l.line = g.line
                left join known k on k.kind = 'KK' and k.token = l.kk
                left join known o on o.kind = 'KK' and o.token = l.other_kk
                left join staying s on s.line = g.line
                left join exit_reason r on r.code = g.reason and r.effect = 'HOLD'
                    and (r.programmes = '{}' or :programme = any (r.programmes))
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)
            ), kept as (
                insert into list_hold (list, line, region, listed_line, family, village, reason)
                select distinct on (coalesce(family::text, listed_line::text)) :list::uuid, line, :region, listed_line, family,
                    village, code
                from found where village is not null and coalesce(times, 1) = 1 and code is not null
                order by coalesce(family::text, listed_line::text), line desc
            ), refused as (
                select line,
                    case when village is null then 'HOLD_FAMILY_NOT_FOUND' when times > 1 then 'HOLD_FAMILY_NOT_ONE'
                         when leaves then 'HOLD_REASON_IS_EXIT' else 'HOLD_REASON_UNFIT' end as problem
                from found where village is null or times > 1 or code is null
            ), file as (
                insert into list_hold_file (list, region, rows, unused, sent_by, sent_at)
                select :list::uuid, :region, :rows,
                    (select count(*) from given_reason where problem is not null) + (select count(*) from refused), :by, :now
                on conflict (list) do update set rows = excluded.rows, unused = excluded.unused, sent_by = excluded.sent_by,
                    sent_at = excluded.sent_at
            )
            update given_reason g set problem = r.problem from refused r where r.line = g.line""".formatted(GivenReasons.GIVEN));

    /** Whether the family of a hold is on the programme once the list is published, as it was compared last. */
    private static final String STANDS = """
            h.listed_line is not null and not exists (
                select from list_change c where c.list = :list and c.line = h.listed_line
                    and c.kind in ('QUESTION', 'NOT_COUNTED'))
            or h.family is not null and exists (
                select from spell s where s.region = :region and s.programme = :programme and s.family = h.family
                    and s.last_line is null)
                and not exists (
                    select from list_change c where c.list = :list and c.family = h.family and c.kind = 'EXIT')""";

    private static final NamedSql SENT =
            NamedSql.of("select unused from list_hold_file where list = :list and region = :region");

    private static final NamedSql TOLD = NamedSql.of("""
            select count(*), count(*) filter (where %s) from list_hold h where h.list = :list""".formatted(STANDS));

    private static final String HELD = """
            select count(*) from publication p join payment_hold h on h.publication = p.id
            where p.list = :list and p.region = :region and p.kind = 'LIST'""";

    private static final NamedSql PUBLISHED = NamedSql.of(HELD);

    private static final NamedSql SAID = NamedSql.of("""
            select (%s), unused from list_hold_file where list = :list and region = :region""".formatted(HELD));

    static final NamedSql PAGE = NamedSql.of("""
            select line, listed_line, family, village, reason from list_hold
            where list = :list and line > :behind order by line limit :limit""");

    /** The same of one village. */
    static final NamedSql PAGE_OF_VILLAGE = NamedSql.of("""
            select line, listed_line, family, village, reason from list_hold
            where list = :list and village = :village and line > :behind order by line limit :limit""");

    private static final NamedSql COUNT = NamedSql.of("""
            select count(*) from list_hold
            where list = :list and (cast(:village as text) is null or village = :village)""");

    private static final NamedSql JOIN_WHOLE =
            NamedSql.of("select set_config('enable_nestloop', 'off', true), set_config('work_mem', '128MB', true)");

    private static final NamedSql AS_BEFORE =
            NamedSql.of("select set_config('enable_nestloop', null, true), set_config('work_mem', null, true)");

    private final AgroalDataSource dataSource;
    private final Places places;

    ListHolds(AgroalDataSource dataSource, Places places) {
        this.dataSource = dataSource;
        this.places = places;
    }

    /**
     * Keeps the holds that {@link GivenReasons} took in instead of those before, and says there of which rows none could be kept.
     *
     * @param rows how many rows the file had
     */
    void replace(RecipientList list, long rows, String by, LocalDate day, Instant now) {
        var values = new HashMap<String, Object>(of(list));
        values.put("upload", list.upload);
        values.put("rows", rows);
        values.put("by", by);
        values.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        values.put("day", day);
        try (var connection = dataSource.getConnection()) {
            FORGET_HOLDS.change(connection, values);
            JOIN_WHOLE.first(connection, Map.of(), row -> null);
            KEEP.change(connection, values);
            AS_BEFORE.first(connection, Map.of(), row -> null);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** New content has new rows: what was said of the old ones no longer holds. */
    void forget(RecipientList list) {
        try (var connection = dataSource.getConnection()) {
            FORGET.change(connection, of(list));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    /** How many holds come with a list, or came with it. */
    HoldTotals totals(RecipientList list) {
        var values = of(list);
        var base = new HashMap<>(values);
        base.put("list", list.base);
        var unused = query(SENT, values, row -> row.getLong(1));
        long[] told = first(TOLD, values, row -> new long[] {row.getLong(1), row.getLong(2)});
        long holds = list.edition == null ? told[1] : first(PUBLISHED, values, row -> row.getLong(1));
        long before = list.base == null ? 0 : first(PUBLISHED, base, row -> row.getLong(1));
        return new HoldTotals(
                !unused.isEmpty(), holds, told[0] - holds, unused.isEmpty() ? 0 : unused.getFirst(), before);
    }

    /** What came into force with a list; empty when its office sent no file, and nobody knows. */
    Optional<HoldsSaid> said(RecipientList list) {
        return query(SAID, of(list), row -> new HoldsSaid(row.getLong(1), row.getLong(2))).stream()
                .findFirst();
    }

    /** @param village whose holds; null for all */
    List<ListHoldView> page(RecipientList list, String village, int behind, int limit) {
        var values = new HashMap<String, Object>(Map.of("list", list.id, "behind", behind, "limit", limit));
        values.put("village", village);
        return query(
                village == null ? PAGE : PAGE_OF_VILLAGE,
                values,
                row -> new ListHoldView(
                        row.getInt(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, UUID.class),
                        places.label(row.getString(4)),
                        row.getString(5)));
    }

    long count(RecipientList list, String village) {
        var values = new HashMap<>(of(list));
        values.put("village", village);
        return first(COUNT, values, row -> row.getLong(1));
    }

    private static Map<String, Object> of(RecipientList list) {
        return Map.of("list", list.id, "region", list.region, "programme", list.programme.code);
    }

    private <T> T first(NamedSql sql, Map<String, ?> values, NamedSql.Row<T> row) {
        return query(sql, values, row).getFirst();
    }

    private <T> List<T> query(NamedSql sql, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return sql.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
