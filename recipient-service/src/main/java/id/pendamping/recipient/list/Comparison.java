package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.list.LongStep.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Finds what a list would change: each row is matched by its family card, then by its representative, and what nobody can tell is
 * left as it is. Set operations: a row that is as it was costs one probe of one join and is never written.
 */
@ApplicationScoped
class Comparison {

    private static final NamedSql NO_REST = NamedSql.of("drop table if exists pg_temp.list_rest");

    /** Rows that name a card twice look unchanged each, so with these they are looked at together. */
    private static final String REPEATED = """
            or s.kk in (select %1$s from staged_row where upload = :upload and kk is not null and problem is null
                        group by 1 having count(*) > 1)""";

    // What is written is joined by one process alone; only what becomes a table of its own is joined by several.
    private static final String REST = """
            create temporary table list_rest on commit drop as
            select s.line, s.kk, s.nik, s.other_kk, s.other_nik, s.village, s.problem, h.family as by_spell,
                h.village as spell_village, s.nik = h.nik as nik_stands
            from (select line, %1$s as kk, %2$s as nik, %3$s as other_kk, %4$s as other_nik, village, problem from staged_row
                  where upload = :upload and (problem is null or kk is not null or nik is not null)) s
            full join (select family, village, kk, nik from spell
                  where region = :region and programme = :programme and last_line is null) h on h.kk = s.kk
            where s.line is null or h.family is null or s.problem is not null or s.village <> h.village
                or s.nik is not null and s.nik is distinct from h.nik
                -- A row that is rejected takes nothing from another of its card: both are looked at.
                or s.kk in (select %1$s from staged_row where upload = :upload and problem is not null and %1$s is not null)
                %5$s""";

    private static final NamedSql LOOKED_AT = NamedSql.of("""
            select count(*) filter (where line is not null and problem is null), count(distinct by_spell) from list_rest""");

    private static final NamedSql COMPARE = NamedSql.of("""
            with known as materialized (
                select token, family, true as is_kk from family_token
                where :met and region = :region and kind = 'KK' and closed is null and token = any (array(
                    select kk from list_rest where by_spell is null and kk is not null
                    union all select other_kk from list_rest where by_spell is null and other_kk is not null))
                union all
                select token, family, false from family_token
                where :met and region = :region and kind = 'NIK' and closed is null and token = any (array(
                    select nik from list_rest where nik_stands is not true and nik is not null
                    union all select other_nik from list_rest where nik_stands is not true and other_nik is not null))
            ), claim as materialized (
                select *, coalesce(by_kk, case when answer = 'NIK_FAMILY' then by_nik end) as family,
                    case
                        when problem is not null then 'REJECTED'
                        when answer = 'NOT_COUNTED' then 'NOT_COUNTED'
                        when by_kk <> by_nik and answer is distinct from 'KK_FAMILY' then 'TWO_FAMILIES'
                        when by_kk is null and by_nik is not null
                            and (answer is null or answer not in ('NIK_FAMILY', 'NEW_FAMILY')) then 'NIK_ALONE'
                        else 'CLEAR'
                    end as claimed
                from (
                    select r.line, r.kk, r.nik, r.village, r.problem, a.answer,
                        coalesce(r.by_spell, k.family, ok.family) as by_kk,
                        coalesce(case when r.nik_stands then r.by_spell end, n.family, o.family) as by_nik
                    from list_rest r
                    left join known k on k.is_kk and k.token = r.kk
                    left join known ok on ok.is_kk and ok.token = r.other_kk
                    left join known n on not n.is_kk and n.token = r.nik
                    left join known o on not o.is_kk and o.token = r.other_nik
                    left join identity_answer a on a.list = :list and a.upload = :upload and a.line = r.line
                    where r.line is not null) seen
            ), here as materialized (
                select distinct by_spell as family, spell_village as village from list_rest where by_spell is not null
            ), repeated as materialized (
                select 'KK' as what, kk as value from claim where claimed = 'CLEAR' and family is null group by kk having count(*) > 1
                union all
                select 'NIK', nik from claim where claimed = 'CLEAR' and family is null and nik is not null
                group by nik having count(*) > 1
                union all
                select 'FAMILY', family from claim where claimed = 'CLEAR' and family is not null group by family having count(*) > 1
            ), judged as materialized (
                select line, kk, nik, village, answer, by_kk, by_nik, family,
                    case
                        when claimed <> 'CLEAR' then claimed
                        when family is null and (kk in (select value from repeated where what = 'KK')
                            or nik in (select value from repeated where what = 'NIK')) then 'TWO_ROWS'
                        when family is not null and family in (select value from repeated where what = 'FAMILY') then 'TWO_ROWS'
                        -- The family has a row of its own that is as it was.
                        when by_kk is null and family is not null and family not in (select h.family from here h)
                            and (select true from spell p where p.region = :region and p.programme = :programme
                                and p.family = c.family and p.last_line is null limit 1) then 'TWO_ROWS'
                        else 'CLEAR'
                    end as verdict
                from claim c
            ), doubtful as materialized (
                select by_kk as family from judged where verdict not in ('CLEAR', 'NOT_COUNTED') and by_kk is not null
                union
                select by_nik from judged where verdict not in ('CLEAR', 'NOT_COUNTED') and by_nik is not null
            ), shared as materialized (
                select nik from judged where verdict = 'CLEAR' and nik is not null group by nik having count(*) > 1
            ), good as materialized (
                select j.line, j.kk, j.nik, j.village, j.by_kk, j.by_nik, j.family is null as fresh,
                    coalesce(j.family, uuidv7()) as family, h.village as from_village, j.answer,
                    -- Looked up here, where it is looked up once.
                    j.family is not null and h.village is null and (select true from spell p where p.region = :region
                        and p.programme = :programme and p.family = j.family limit 1) is not null as returns
                from judged j left join here h on h.family = j.family
                where j.verdict = 'CLEAR'
            ), changes as (
                select case
                        when from_village = village then 'UNCHANGED'
                        when from_village is not null then 'MOVE'
                        when returns then 'RETURN'
                        else 'ENTRY'
                    end as kind,
                    family, fresh, line, from_village, village as to_village,
                    case when by_kk is null then kk end as kk,
                    case
                        when nik is null or by_nik = family or nik in (select s.nik from shared s) then null
                        when by_nik is null then nik
                        -- The number leaves the family that had it, unless that family came with it again.
                        when by_nik in (select h.family from here h)
                            or (select true from spell p where p.region = :region and p.programme = :programme
                                and p.family = g.by_nik and p.last_line is null limit 1) is null then nik
                    end as nik,
                    null as question, null::uuid as by_kk, null::uuid as by_nik
                from good g
                union all
                select case when d.family is not null or m.missing then 'HELD_BACK' else 'EXIT' end,
                    h.family, false, null, h.village, null, null, null,
                    case when m.missing and d.family is null then 'VILLAGE_MISSING' end, null, null
                from here h
                left join (
                    select village, true as missing from here where village not in (
                        select village from staged_village where list = :list
                        union all select village from missing_village where list = :list)
                    group by village) m on m.village = h.village
                left join doubtful d on d.family = h.family
                left join good g on g.family = h.family
                where g.family is null
                union all
                select case verdict when 'NOT_COUNTED' then 'NOT_COUNTED' else 'QUESTION' end,
                    null, false, line, null, village, null, null,
                    case verdict when 'NOT_COUNTED' then null else verdict end, by_kk, by_nik
                from judged where verdict not in ('CLEAR', 'REJECTED')
            ), kept as (
                insert into list_change (list, region, number, kind, family, fresh, line, from_village, to_village, kk, nik,
                    question, by_kk, by_nik)
                select :list, :region, row_number() over (order by coalesce(to_village, from_village), line, family), kind, family,
                    fresh, line, from_village, to_village, kk, nik, question, by_kk, by_nik
                from changes where kind <> 'UNCHANGED' or kk is not null or nik is not null
                returning kind
            )
            select count(*) filter (where kind = 'ENTRY'), count(*) filter (where kind = 'RETURN'),
                count(*) filter (where kind = 'EXIT'), count(*) filter (where kind = 'MOVE'),
                count(*) filter (where kind = 'HELD_BACK'), count(*) filter (where kind = 'QUESTION')
            from kept""");

    private static final NamedSql FORGET = NamedSql.of("delete from list_change where list = :list");

    // The rows came a moment ago, and no statistics know of them: the planner takes them for a handful, and would join
    // a hundred thousand with a hundred thousand one by one. What has to be looked up so is written as a lookup. And it
    // takes what is left of the join for half of it, and one process for cheaper than handing that over from several.
    private static final NamedSql PLAN = NamedSql.of("""
            select set_config('enable_nestloop', 'off', true), set_config('work_mem', '128MB', true),
                set_config('jit', 'off', true), set_config('parallel_tuple_cost', '0', true),
                set_config('parallel_setup_cost', '0', true), set_config('min_parallel_table_scan_size', '0', true)""");

    private static final NamedSql AS_BEFORE = NamedSql.of("""
            select set_config('enable_nestloop', null, true), set_config('work_mem', null, true),
                set_config('jit', null, true), set_config('parallel_tuple_cost', null, true),
                set_config('parallel_setup_cost', null, true), set_config('min_parallel_table_scan_size', null, true)""");

    /** What is joined, then judged: each goes over the list once, and tells nothing of itself until it is done. */
    private static final int STATEMENTS = 2;

    /** The join over rows whose tokens beside the first may be the ones to compare by. */
    private record Rest(NamedSql once, NamedSql withRepeated) {

        static Rest by(String kk, String nik, String otherKk, String otherNik) {
            return new Rest(
                    NamedSql.of(REST.formatted(kk, nik, otherKk, otherNik, "")),
                    NamedSql.of(REST.formatted(kk, nik, otherKk, otherNik, REPEATED.formatted(kk))));
        }
    }

    private final Rest straight = Rest.by("kk", "nik", "other_kk", "other_nik");
    private final Rest crossed = Rest.by("other_kk", "other_nik", "kk", "nik");

    /** What came of comparing. */
    record Found(long entries, long returns, long exits, long moves, long heldBack, long questions) {}

    /**
     * The ledger of a regency that a list is compared with.
     *
     * @param met whether it has met any family yet, on whatever programme
     * @param crossed whether its open spells carry tokens under the second key of the rows
     * @param families how many families are on the programme now
     */
    record Against(boolean met, boolean crossed, long families) {}

    /**
     * Compares the rows of an upload with the open spells of its regency and programme, and keeps what differs.
     *
     * @param accepted how many rows were accepted
     */
    Found compare(
            Connection connection, RecipientList list, long upload, long accepted, Against ledger, Progress progress) {
        progress.isAt(Phase.COMPARING, 0, STATEMENTS);
        var values = new HashMap<String, Object>(
                Map.of("list", list.id, "region", list.region, "programme", list.programme.code, "upload", upload));
        values.put("met", ledger.met);
        PLAN.first(connection, Map.of(), row -> null);
        forget(connection, list.id);
        keepRest(connection, values, ledger.crossed ? crossed : straight, accepted - ledger.families);
        progress.isAt(Phase.COMPARING, 1, STATEMENTS);
        var found = COMPARE.first(
                connection,
                values,
                row -> new Found(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
        NO_REST.change(connection, Map.of());
        AS_BEFORE.first(connection, Map.of(), row -> null);
        return found;
    }

    /** As many rows as families are as they were, or a card stands in the file twice. */
    private static void keepRest(Connection connection, Map<String, Object> values, Rest rest, long more) {
        rest.once.change(connection, values);
        long moreLookedAt = LOOKED_AT.first(connection, values, row -> row.getLong(1) - row.getLong(2));
        if (moreLookedAt != more) {
            NO_REST.change(connection, Map.of());
            rest.withRepeated.change(connection, values);
        }
    }

    static void forget(Connection connection, UUID list) {
        FORGET.change(connection, Map.of("list", list));
    }
}
