package id.pendamping.recipient.ledger;

/** The statements of the ledger, each over a whole list. {@code :before} is the last line before this publication. */
final class LedgerSql {

    static final NamedSql MEMORY =
            NamedSql.of("select set_config('work_mem', '128MB', true), set_config('jit', 'off', true)");

    // The planner knows no statistics of what was written a moment ago, and would join thousands one by one.
    static final NamedSql JOIN_WHOLE = NamedSql.of("select set_config('enable_nestloop', 'off', true)");
    static final NamedSql JOIN_AS_USUAL = NamedSql.of("select set_config('enable_nestloop', null, true)");

    /** The lines of the first edition of a list: whoever left a village before whoever came to one, family by family. */
    static final NamedSql LINES = NamedSql.of("""
            insert into movement (region, line, programme, period, publication, family, kind, village, delta, reason,
                reason_version)
            select :region, :before + row_number() over (order by l.family, l.delta), :programme, :period, :publication,
                l.family, l.kind, l.village, l.delta, r.code, r.version
            from (
                select c.family, case c.kind when 'EXIT' then 'EXIT' else 'MOVE_OUT' end as kind, c.from_village as village,
                    -1 as delta, case c.kind when 'EXIT' then coalesce(e.reason, v.reason) end as reason
                from list_change c
                left join exit_explanation e on e.list = c.list and e.family = c.family
                left join missing_village v on v.list = c.list and v.village = c.from_village
                where c.list = :list and c.kind in ('EXIT', 'MOVE')
                union all
                select family, case when kind = 'MOVE' then 'MOVE_IN' when :baseline then 'BASELINE' else kind end, to_village, 1,
                    null
                from list_change where list = :list and kind in ('ENTRY', 'RETURN', 'MOVE')) l
            left join exit_reason r on r.code = l.reason and r.effect = 'EXIT'
                and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)""");

    /**
     * The lines of a further edition. Where the one before moved the family already, those lines are taken back first; what remains
     * between where it stood before the period and where it stands now is told once.
     */
    static final NamedSql LINES_OF_EDITION = NamedSql.of("""
            with changed as (
                select c.kind, c.family, c.from_village, c.to_village, coalesce(e.reason, v.reason) as reason
                from list_change c
                left join exit_explanation e on c.kind = 'EXIT' and e.list = c.list and e.family = c.family
                left join missing_village v on c.kind = 'EXIT' and v.list = c.list and v.village = c.from_village
                where c.list = :list and c.kind in ('ENTRY', 'RETURN', 'EXIT', 'MOVE')
            ), standing as (
                select m.family, m.line, m.kind, m.village, m.delta
                from changed c join movement m on m.region = :region and m.programme = :programme and m.family = c.family
                where m.period = :period and m.corrects is null and m.delta + coalesce((
                    select sum(x.delta) from movement x where x.region = :region and x.corrects = m.line), 0) <> 0
            ), before as (
                select family, village from (
                    select family, from_village as village, 1 as number from changed where from_village is not null
                    union all
                    select family, village, -delta from standing) stood
                group by family, village having sum(number) = 1
            ), lines as (
                select family, 0 as step, 'CORRECTION' as kind, village, -delta as delta, line as corrects, null as reason
                from standing
                union all
                select c.family, 1, case when c.to_village is null then 'EXIT' else 'MOVE_OUT' end, b.village, -1, null,
                    case when c.to_village is null then c.reason end
                from changed c join before b on b.family = c.family
                where b.village is distinct from c.to_village
                union all
                select c.family, 2,
                    case
                        when b.village is not null then 'MOVE_IN'
                        when :baseline then 'BASELINE'
                        else coalesce(s.kind, case when c.kind = 'RETURN' then 'RETURN' else 'ENTRY' end)
                    end,
                    c.to_village, 1, null, null
                from changed c
                left join before b on b.family = c.family
                left join standing s on s.family = c.family and s.kind in ('ENTRY', 'RETURN')
                where c.to_village is not null and b.village is distinct from c.to_village
            )
            insert into movement (region, line, programme, period, publication, family, kind, village, delta, reason,
                reason_version, corrects)
            select :region, :before + row_number() over (order by l.family, l.step, l.corrects desc), :programme, :period,
                :publication, l.family, l.kind, l.village, l.delta, r.code, r.version, l.corrects
            from lines l
            left join exit_reason r on r.code = l.reason and r.effect = 'EXIT'
                and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)""");

    /** The lines of the list's publication the other way round; the last first. */
    static final NamedSql REVERSED_LINES = NamedSql.of("""
            insert into movement (region, line, programme, period, publication, family, kind, village, delta, corrects)
            select :region, :before + row_number() over (order by m.line desc), :programme, :period, :publication, m.family,
                'CORRECTION', m.village, -m.delta, coalesce(m.corrects, m.line)
            from publication p join movement m on m.region = :region and m.line between p.first_line and p.last_line
            where p.region = :region and p.id = :reverted""");

    static final NamedSql PUBLISHED = NamedSql.of(
            "select id from publication where region = :region and list = :list and kind = 'LIST' order by number desc limit 1");

    /** How many lines the planner believes that there are. */
    static final NamedSql BELIEVED = NamedSql.of("select reltuples from pg_class where oid = 'movement'::regclass");

    // Lookups by a plan that was made for empty tables take any index for a good one.
    static final NamedSql ANALYSE = NamedSql.of("analyze movement, family_token, spell");

    /** Families to whom other numbers lead now: a whole regency, perhaps, and no service has room for that. */
    static final NamedSql TOUCHED =
            NamedSql.of("create temporary table touched_family (family uuid not null) on commit drop");

    // A family that is found by another number now gives up the one it had.
    static final NamedSql CLOSE_OWN = touching("""
            update family_token t set closed = :publication
            where t.region = :region and t.kind = :kind and t.closed is null and t.family = any (array(
                select family from list_change
                where list = :list and not fresh and case :kind when 'KK' then kk else nik end is not null))
            returning t.family""");

    // A representative who moved to another family leads there.
    static final NamedSql CLOSE_OTHERS = touching("""
            update family_token t set closed = :publication
            where t.region = :region and t.kind = 'NIK' and t.closed is null and t.token = any (array(
                select nik from list_change where list = :list and nik is not null))
            returning t.family""");

    static final NamedSql LINKED = touching(
            "select family from list_change where list = :list and not fresh and (kk is not null or nik is not null)");

    // In the order of the index that leads from a number to its family: each of its pages is met once.
    static final NamedSql OPEN_TOKENS = NamedSql.of("""
            insert into family_token (region, family, kind, token, key_id, opened)
            select :region, family, :kind, case :kind when 'KK' then kk else nik end as token, :key, :publication
            from list_change where list = :list and case :kind when 'KK' then kk else nik end is not null
            order by token""");

    /**
     * Stays that end and begin with the lines of a first edition. Who moved takes the tokens along, who is new brings them, who
     * comes again is asked for them.
     */
    static final NamedSql STAYS_GO_ON = NamedSql.of("""
            with ended as (
                update spell s set last_line = m.line, last_period = :period, kk = null, nik = null
                from movement m
                where m.region = :region and m.line > :before and m.delta = -1 and s.region = :region and s.programme = :programme
                    and s.family = m.family and s.last_line is null and s.family = any (array(
                        select family from list_change where list = :list and kind in ('EXIT', 'MOVE')))
                returning s.family, old.kk, old.nik
            ), known as (
                select family, kind, token from family_token
                where region = :region and kind in ('KK', 'NIK') and key_id = :key and closed is null and family = any (array(
                    select family from list_change where list = :list and kind in ('ENTRY', 'RETURN') and not fresh))
            )
            insert into spell (region, programme, family, first_line, village, kk, nik, first_period)
            select :region, :programme, m.family, m.line, m.village, coalesce(e.kk, c.kk, k.token), coalesce(e.nik, c.nik, n.token),
                :period
            from movement m
            left join ended e on e.family = m.family
            left join list_change c on c.list = :list and c.family = m.family and c.fresh
            left join known k on k.family = m.family and k.kind = 'KK'
            left join known n on n.family = m.family and n.kind = 'NIK'
            where m.region = :region and m.line > :before and m.delta = 1""");

    static final NamedSql FORGET_STAYS = NamedSql.of("""
            delete from spell s using (
                select distinct family from movement where region = :region and line > :before) moved
            where s.region = :region and s.programme = :programme and s.family = moved.family""");

    /** Lines that stand, in the order in which they happened: each arrival begins a stay that the next departure ends. */
    static final NamedSql STAYS = NamedSql.of("""
            insert into spell (region, programme, family, first_line, village, kk, nik, first_period, last_period, last_line)
            select :region, :programme, family, line, village,
                case when next_line is null then (select t.token from family_token t where t.region = :region
                    and t.family = stay.family and t.kind = 'KK' and t.key_id = :key and t.closed is null) end,
                case when next_line is null then (select t.token from family_token t where t.region = :region
                    and t.family = stay.family and t.kind = 'NIK' and t.key_id = :key and t.closed is null) end,
                period, next_period, next_line
            from (
                select m.family, m.line, m.village, m.delta, m.period, lead(m.line) over happened as next_line,
                    lead(m.period) over happened as next_period
                from (select distinct family from movement where region = :region and line > :before) moved
                join movement m on m.region = :region and m.programme = :programme and m.family = moved.family
                where m.corrects is null and m.delta + coalesce((
                    select sum(x.delta) from movement x where x.region = :region and x.corrects = m.line), 0) <> 0
                window happened as (partition by m.family order by m.line)
            ) stay
            where delta = 1""");

    static final NamedSql REFRESH = NamedSql.of("""
            update spell s
            set kk = (select t.token from family_token t where t.region = :region and t.family = s.family and t.kind = 'KK'
                    and t.key_id = :key and t.closed is null),
                nik = (select t.token from family_token t where t.region = :region and t.family = s.family and t.kind = 'NIK'
                    and t.key_id = :key and t.closed is null)
            where s.region = :region and s.programme in (select code from programme)
                and s.family = any (array(select distinct family from touched_family)) and s.last_line is null""");

    static final NamedSql COUNTS = NamedSql.of("""
            with happened as (
                select village, sum(delta) as net,
                    count(*) filter (where kind = 'BASELINE') as baseline, count(*) filter (where kind = 'ENTRY') as entries,
                    count(*) filter (where kind = 'RETURN') as returns, count(*) filter (where kind = 'EXIT') as exits,
                    count(*) filter (where kind = 'MOVE_IN') as moves_in, count(*) filter (where kind = 'MOVE_OUT') as moves_out,
                    coalesce(sum(delta) filter (where kind = 'CORRECTION'), 0) as corrections
                from movement where region = :region and line > :before group by village
            ), stood as (
                select * from village_count where region = :region and programme = :programme
                    and number = (select max(number) from publication where standing = :base)
            )
            insert into village_count (region, programme, number, village, period, opening, baseline, entries, returns, exits,
                moves_in, moves_out, corrections, closing)
            select :region, :programme, :number, village, :period,
                coalesce(case when :supersedes then s.opening else s.closing end, 0),
                coalesce(h.baseline, 0) + case when :supersedes then coalesce(s.baseline, 0) else 0 end,
                coalesce(h.entries, 0) + case when :supersedes then coalesce(s.entries, 0) else 0 end,
                coalesce(h.returns, 0) + case when :supersedes then coalesce(s.returns, 0) else 0 end,
                coalesce(h.exits, 0) + case when :supersedes then coalesce(s.exits, 0) else 0 end,
                coalesce(h.moves_in, 0) + case when :supersedes then coalesce(s.moves_in, 0) else 0 end,
                coalesce(h.moves_out, 0) + case when :supersedes then coalesce(s.moves_out, 0) else 0 end,
                coalesce(h.corrections, 0) + case when :supersedes then coalesce(s.corrections, 0) else 0 end,
                coalesce(s.closing, 0) + coalesce(h.net, 0)
            from happened h full join stood s using (village)""");

    static final NamedSql EXITS = NamedSql.of("""
            insert into village_exit (region, programme, number, village, reason, exits)
            select :region, :programme, :number, village, reason, sum(exits) from (
                select village, coalesce(reason, 'UNEXPLAINED') as reason, count(*) as exits
                from movement where region = :region and line > :before and kind = 'EXIT' group by 1, 2
                union all
                select village, reason, exits from village_exit
                where :supersedes and region = :region and programme = :programme
                    and number = (select max(number) from publication where standing = :base)) all_exits
            group by village, reason""");

    static final NamedSql COUNTS_AGAIN = NamedSql.of("""
            insert into village_count (region, programme, number, village, period, opening, baseline, entries, returns, exits,
                moves_in, moves_out, corrections, closing)
            select region, programme, :number, village, period, opening, baseline, entries, returns, exits, moves_in, moves_out,
                corrections, closing
            from village_count where region = :region and programme = :programme
                and number = (select max(number) from publication where standing = :base and number < :number)""");

    /**
     * The exits as they stood, and reasons that were found since for those of them that were told before the line {@code :until}:
     * one fewer unexplained, one more explained.
     */
    static final NamedSql EXITS_AGAIN = NamedSql.of("""
            with found as (
                select e.village, r.reason, count(*) as exits
                from movement r join movement e on e.region = :region and e.line = r.explains
                where r.region = :region and r.line > :since and r.kind = 'REASON' and r.programme = :programme
                    and r.period = :period and e.line < :until
                group by e.village, r.reason
            )
            insert into village_exit (region, programme, number, village, reason, exits)
            select :region, :programme, :number, village, reason, sum(exits) from (
                select village, reason, exits
                from village_exit where region = :region and programme = :programme
                    and number = (select max(number) from publication where standing = :base and number < :number)
                union all select village, reason, exits from found
                union all select village, 'UNEXPLAINED', -exits from found) told
            group by village, reason having sum(exits) <> 0""");

    static final NamedSql STOOD_UP_TO = NamedSql.of("""
            select last_line from publication where region = :region and standing = :base and number is not null
            order by number desc limit 1""");

    static final NamedSql FIRST_LINE =
            NamedSql.of("select first_line from publication where region = :region and id = :reverted");

    /** Lines that move nobody: why exits happened that stand, and stand unexplained still. */
    static final NamedSql REASON_LINES = NamedSql.of("""
            insert into movement (region, line, programme, period, publication, family, kind, village, delta, reason,
                reason_version, explains)
            select :region, :before + row_number() over (order by m.line), m.programme, m.period, :publication, m.family, 'REASON',
                m.village, 0, r.code, r.version, m.line
            from late_reason_family l
            join movement m on m.region = :region and m.line = l.exit_line
            join exit_reason r on r.code = l.reason and r.effect = 'EXIT'
                and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)
            where l.proposal = :proposal
                and m.delta + coalesce((
                    select sum(x.delta) from movement x where x.region = :region and x.corrects = m.line), 0) <> 0
                and not exists (select from movement e where e.region = :region and e.explains = m.line)""");

    static final NamedSql HOLDS_TOLD = NamedSql.of("select exists (select from list_hold where list = :list)");

    /**
     * Payments that are held, of families that are on the programme now. A row of the list leads to its family by the card in it; a
     * family that has no row is named by its id. Of two holds of a family the later counts. One that leads to nobody by now, or whose
     * reason has ended, is counted with the rows of its file that could not be used.
     */
    static final NamedSql HOLDS = NamedSql.of("""
            with named as materialized (
                select h.line, h.family, h.reason, s.kk, s.other_kk
                from list_hold h
                left join staged_row s on s.upload = (select upload from recipient_list where id = :list) and s.line = h.listed_line
                where h.list = :list and h.region = :region
            ), known as materialized (
                select token, family from family_token
                where region = :region and kind = 'KK' and closed is null and token = any (array(
                    select kk from named union all select other_kk from named))
            ), found as materialized (
                select n.line, coalesce(k.family, o.family, n.family) as family, r.code, r.version
                from named n
                left join known k on k.token = n.kk
                left join known o on o.token = n.other_kk
                left join exit_reason r on r.code = n.reason and r.effect = 'HOLD'
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)
            ), held as materialized (
                select distinct on (family) family, code, version
                from found where family is not null and code is not null
                order by family, line desc
            ), astray as (
                update list_hold_file set unused = unused + f.rows
                from (select count(*) as rows from found where family is null or code is null) f
                where list = :list and f.rows > 0
            )
            insert into payment_hold (region, programme, family, publication, village, reason, reason_version)
            select :region, :programme, s.family, :publication, s.village, h.code, h.version
            from held h
            join spell s on s.region = :region and s.programme = :programme and s.family = h.family and s.last_line is null
                and s.family = any (array(select family from held))""");

    static final NamedSql ASTRAY = NamedSql.of("""
            select village
            from (select village, closing from village_count
                  where region = :region and programme = :programme and number = :number) counted
            full join (
                select village, sum(families) as families from (
                    select village, rows as families from staged_village where list = :list
                    union all
                    select to_village, -count(*) from list_change
                    where list = :list and kind in ('QUESTION', 'NOT_COUNTED') group by to_village
                    union all
                    select from_village, count(*) from list_change
                    where list = :list and kind = 'HELD_BACK' group by from_village) named
                group by village) told using (village)
            where coalesce(closing, 0) <> coalesce(families, 0)
            order by village limit 10""");

    private LedgerSql() {}

    /** A statement that answers families, and tells how many; they stand among the touched ones then. */
    static NamedSql touching(String families) {
        return NamedSql.of("with touched as (" + families + ") insert into touched_family select family from touched");
    }
}
