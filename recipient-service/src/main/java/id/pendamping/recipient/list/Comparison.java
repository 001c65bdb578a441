package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.NamedSql;
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

    /** Rows that name a card twice look unchanged each, so with these they are looked at together. */
    private static final String REPEATED = """
            or s.kk in (select %1$s from staged_row where upload = :upload and kk is not null and problem is null
                        group by 1 having count(*) > 1)""";

    private static final String COMPARE = """
            with rest as materialized (
                select s.line, s.kk, s.nik, s.other_kk, s.other_nik, s.village, s.problem, h.family as by_spell,
                    h.village as spell_village
                from (select line, %1$s as kk, %2$s as nik, %3$s as other_kk, %4$s as other_nik, village, problem from staged_row
                      where upload = :upload and (problem is null or kk is not null or nik is not null)) s
                full join (select family, village, kk, nik from spell
                      where region = :region and programme = :programme and last_line is null) h on h.kk = s.kk
                where s.line is null or h.family is null or s.problem is not null or s.village <> h.village
                    or s.nik is not null and s.nik is distinct from h.nik %5$s
            ), seen as materialized (
                select r.line, r.kk, r.nik, r.village, r.problem, a.answer,
                    coalesce(r.by_spell, (select k.family from family_token k where k.region = :region and k.kind = 'KK'
                        and k.token = r.kk and k.closed is null), case when r.other_kk is not null then (
                        select k.family from family_token k where k.region = :region and k.kind = 'KK' and k.token = r.other_kk
                            and k.closed is null) end) as by_kk,
                    coalesce((select n.family from family_token n where n.region = :region and n.kind = 'NIK' and n.token = r.nik
                        and n.closed is null), case when r.other_nik is not null then (
                        select n.family from family_token n where n.region = :region and n.kind = 'NIK' and n.token = r.other_nik
                            and n.closed is null) end) as by_nik
                from rest r
                left join identity_answer a on a.list = :list and a.upload = :upload and a.line = r.line
                where r.line is not null
            ), here as materialized (
                select distinct by_spell as family, spell_village as village from rest where by_spell is not null
            ), claim as materialized (
                select s.*,
                    coalesce(by_kk, case when answer = 'NIK_FAMILY' then by_nik end) as family,
                    case
                        when problem is not null then 'REJECTED'
                        when answer = 'NOT_COUNTED' then 'NOT_COUNTED'
                        when by_kk <> by_nik and answer is distinct from 'KK_FAMILY' then 'TWO_FAMILIES'
                        when by_kk is null and by_nik is not null
                            and (answer is null or answer not in ('NIK_FAMILY', 'NEW_FAMILY')) then 'NIK_ALONE'
                        else 'CLEAR'
                    end as claimed
                from seen s
            ), judged as materialized (
                select line, kk, nik, village, answer, by_kk, by_nik, family,
                    case
                        when claimed <> 'CLEAR' then claimed
                        when family is null and (count(*) over same_kk > 1 or nik is not null and count(*) over same_nik > 1)
                            then 'TWO_ROWS'
                        when family is not null and count(*) over same_family > 1 then 'TWO_ROWS'
                        -- The family has a row of its own that is as it was.
                        when by_kk is null and family is not null and not exists (select from here h where h.family = c.family)
                            and exists (select from spell p where p.region = :region and p.programme = :programme
                                and p.family = c.family and p.last_line is null) then 'TWO_ROWS'
                        else 'CLEAR'
                    end as verdict
                from claim c
                window same_kk as (partition by claimed, family is null, kk),
                    same_nik as (partition by claimed, family is null, nik),
                    same_family as (partition by claimed, family)
            ), doubtful as materialized (
                select by_kk as family from judged where verdict not in ('CLEAR', 'NOT_COUNTED') and by_kk is not null
                union
                select by_nik from judged where verdict not in ('CLEAR', 'NOT_COUNTED') and by_nik is not null
            ), good as materialized (
                select j.line, j.kk, j.nik, j.village, j.by_kk, j.by_nik, j.family is null as fresh,
                    coalesce(j.family, uuidv7()) as family, h.village as from_village, j.answer,
                    count(*) over (partition by j.nik) as rows_of_nik
                from judged j left join here h on h.family = j.family
                where j.verdict = 'CLEAR'
            ), changes as (
                select case
                        when from_village = village then 'UNCHANGED'
                        when from_village is not null then 'MOVE'
                        when not fresh and (select true from spell p where p.region = :region and p.programme = :programme
                            and p.family = g.family limit 1) then 'RETURN'
                        else 'ENTRY'
                    end as kind,
                    family, fresh, line, from_village, village as to_village,
                    case when by_kk is null then kk end as kk,
                    case
                        when nik is null or by_nik = family or rows_of_nik > 1 then null
                        when by_nik is null then nik
                        -- The number leaves the family that had it, unless that family came with it again.
                        when exists (select from here h where h.family = g.by_nik)
                            or not exists (select from spell p where p.region = :region and p.programme = :programme
                                and p.family = g.by_nik and p.last_line is null) then nik
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
                returning kind, question
            )
            select count(*) filter (where kind = 'ENTRY'), count(*) filter (where kind = 'RETURN'),
                count(*) filter (where kind = 'EXIT'), count(*) filter (where kind = 'MOVE'),
                count(*) filter (where kind = 'HELD_BACK'), count(*) filter (where kind = 'QUESTION'),
                (select count(*) from rest where line is not null and problem is null), (select count(*) from here)
            from kept""";

    private static final NamedSql FORGET = NamedSql.of("delete from list_change where list = :list");

    // The rows came a moment ago, and no statistics know of them: the planner takes them for a handful, and would join
    // a hundred thousand with a hundred thousand one by one. What has to be looked up so is written as a lookup.
    private static final NamedSql PLAN =
            NamedSql.of("select set_config('enable_nestloop', 'off', true), set_config('work_mem', '128MB', true)");

    private static final NamedSql AS_BEFORE =
            NamedSql.of("select set_config('enable_nestloop', null, true), set_config('work_mem', null, true)");

    /** The statement over rows whose tokens beside the first may be the ones to compare by. */
    private record Statements(NamedSql once, NamedSql withRepeated) {

        static Statements by(String kk, String nik, String otherKk, String otherNik) {
            return new Statements(
                    NamedSql.of(COMPARE.formatted(kk, nik, otherKk, otherNik, "")),
                    NamedSql.of(COMPARE.formatted(kk, nik, otherKk, otherNik, REPEATED.formatted(kk))));
        }
    }

    private final Statements straight = Statements.by("kk", "nik", "other_kk", "other_nik");
    private final Statements crossed = Statements.by("other_kk", "other_nik", "kk", "nik");

    /** What came of comparing, and how many rows and families had to be looked at one by one. */
    record Found(
            long entries,
            long returns,
            long exits,
            long moves,
            long heldBack,
            long questions,
            long rowsLookedAt,
            long familiesLookedAt) {}

    /**
     * Compares the rows of an upload with the open spells of its regency and programme, and keeps what differs.
     *
     * @param crossed whether the open spells carry tokens under the second key of the rows
     * @param accepted how many rows were accepted
     * @param families how many families are on the programme now
     */
    Found compare(
            Connection connection, RecipientList list, long upload, boolean crossed, long accepted, long families) {
        var values = new HashMap<String, Object>(
                Map.of("list", list.id, "region", list.region, "programme", list.programme.code, "upload", upload));
        PLAN.first(connection, Map.of(), row -> null);
        forget(connection, list.id);
        var statements = crossed ? this.crossed : straight;
        var found = run(statements.once, connection, values);
        // As many rows as families are as they were, or a card stands in the file twice.
        if (accepted - found.rowsLookedAt() != families - found.familiesLookedAt()) {
            forget(connection, list.id);
            found = run(statements.withRepeated, connection, values);
        }
        AS_BEFORE.first(connection, Map.of(), row -> null);
        return found;
    }

    static void forget(Connection connection, UUID list) {
        FORGET.change(connection, Map.of("list", list));
    }

    private static Found run(NamedSql compare, Connection connection, Map<String, ?> values) {
        return compare.first(
                connection,
                values,
                row -> new Found(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)));
    }
}
