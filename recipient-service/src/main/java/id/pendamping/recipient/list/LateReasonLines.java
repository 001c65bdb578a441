package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.place.Places;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which exits a proposal explains, and with what. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LateReasonLines {

    /** An exit of the period that stands, and stands unexplained. */
    private static final String UNEXPLAINED = """
            m.period = :period and m.kind = 'EXIT' and m.reason is null
                and not exists (select from movement r where r.region = m.region and r.explains = m.line)
                and m.delta + coalesce((
                    select sum(x.delta) from movement x where x.region = m.region and x.corrects = m.line), 0) <> 0""";

    private static final NamedSql KEEP = NamedSql.of("""
            with given as (
                select distinct on (family) family, reason
                from unnest(:families::uuid[], :reasons::text[]) with ordinality as g (family, reason, place)
                order by family, place desc
            ), kept as (
                insert into late_reason_family (proposal, family, region, exit_line, reason)
                select :proposal::uuid, m.family, m.region, m.line, g.reason
                from given g join movement m on m.region = :region and m.programme = :programme and m.family = g.family and %s
                returning family)
            select g.family from given g where g.family not in (select family from kept) limit 1""".formatted(UNEXPLAINED));

    private static final NamedSql KEEP_GIVEN = NamedSql.of("""
            with given as (
                %s
            ), found as (
                select g.line, (array_agg(m.family) filter (where m.line is not null))[1] as family, min(m.line) as exit_line,
                    min(r.code) as code
                from given g
                left join family_token t on t.region = :region and t.kind = g.kind and t.token = g.token and t.closed is null
                left join movement m on m.region = t.region and m.programme = :programme and m.family = t.family and %s
                left join exit_reason r on r.code = g.reason and r.effect = 'EXIT'
                    and (r.programmes = '{}' or :programme = any (r.programmes))
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true)
                group by g.line
            ), kept as (
                insert into late_reason_family (proposal, family, region, exit_line, reason)
                select distinct on (family) :proposal::uuid, family, :region, exit_line, code
                from found where family is not null and code is not null order by family, line desc
            )
            update given_reason g set problem = case when f.family is null then 'EXIT_NOT_FOUND' else 'EXIT_REASON_UNFIT' end
            from found f where f.line = g.line and (f.family is null or f.code is null)""".formatted(GivenReasons.GIVEN, UNEXPLAINED));

    private static final NamedSql COUNT =
            NamedSql.of("select count(*) from late_reason_family where proposal = :proposal");

    private static final NamedSql PAGE = NamedSql.of("""
            select l.family, m.village, l.reason from late_reason_family l
            join movement m on m.region = l.region and m.line = l.exit_line
            where l.proposal = :proposal and (cast(:behind as uuid) is null or l.family > :behind)
            order by l.family limit :limit""");

    private static final NamedSql ENDED = NamedSql.of("""
            select distinct l.reason from late_reason_family l
            where l.proposal = :proposal and not exists (
                select from exit_reason r where r.code = l.reason and r.effect = 'EXIT'
                    and coalesce(r.valid_from <= :day, true) and coalesce(r.valid_to >= :day, true))
            order by l.reason limit 5""");

    private final AgroalDataSource dataSource;
    private final Places places;

    LateReasonLines(AgroalDataSource dataSource, Places places) {
        this.dataSource = dataSource;
        this.places = places;
    }

    /** Keeps why families left; returns one of which no exit stands unexplained, or null. */
    UUID keep(LateReason proposal, List<ExitExplanation> given) {
        var values = of(proposal);
        values.put("families", given.stream().map(ExitExplanation::family).toList());
        values.put("reasons", given.stream().map(ExitExplanation::reason).toArray(String[]::new));
        return query(KEEP, values, row -> row.getObject(1, UUID.class)).stream()
                .findFirst()
                .orElse(null);
    }

    /** Keeps the reasons that {@link GivenReasons} took in, and says there of which rows none could be kept. */
    void keep(LateReason proposal, LocalDate day) {
        var values = of(proposal);
        values.put("day", day);
        try (var connection = dataSource.getConnection()) {
            KEEP_GIVEN.change(connection, values);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private static Map<String, Object> of(LateReason proposal) {
        var list = proposal.list;
        return new HashMap<>(Map.of(
                "proposal", proposal.id,
                "region", list.region,
                "programme", list.programme.code,
                "period", list.period.id));
    }

    long count(LateReason proposal) {
        return query(COUNT, Map.of("proposal", proposal.id), row -> row.getLong(1))
                .getFirst();
    }

    List<LateReasonFamilyView> page(LateReason proposal, UUID behind, int limit) {
        var values = new HashMap<String, Object>(Map.of("proposal", proposal.id, "limit", limit));
        values.put("behind", behind);
        return query(
                PAGE,
                values,
                row -> new LateReasonFamilyView(
                        row.getObject(1, UUID.class), places.label(row.getString(2)), row.getString(3)));
    }

    /** Reasons of the proposal that hold no longer, a few of them. */
    List<String> endedReasons(LateReason proposal, LocalDate day) {
        return query(ENDED, Map.of("proposal", proposal.id, "day", day), row -> row.getString(1));
    }

    private <T> List<T> query(NamedSql sql, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return sql.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
