package id.pendamping.recipient.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the ledger knows of one family. Each question is a few lookups by key in one regency. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FamilyHistory {

    // What is closed was so until then. Two questions, each with an index of its own. Of two tokens and not of an
    // array: PostgreSQL takes ten for it and plans anew each time.
    static final NamedSql FAMILIES = NamedSql.of("""
            select family, bool_or(now), max(until) from (
                select t.family, true as now, null::bigint as until
                from family_token t
                where t.region = :region and t.kind = :kind and t.token in (:token, :other) and t.closed is null
                union all
                select t.family, false, p.number
                from family_token t join publication p on p.id = t.closed
                where t.region = :region and t.kind = :kind and t.token in (:token, :other) and t.closed is not null) led
            group by family order by bool_or(now) desc, max(until) desc nulls last, family limit 20""");

    static final NamedSql STAYS = NamedSql.of("""
            select s.village, b.kind, f.year, f.stage, f.first_day, f.last_day, e.kind, u.year, u.stage, u.first_day, u.last_day,
                coalesce(r.reason, e.reason), coalesce(r.reason_version, e.reason_version)
            from spell s
            join movement b on b.region = s.region and b.line = s.first_line
            join period f on f.id = s.first_period
            left join movement e on e.region = s.region and e.line = s.last_line
            left join movement r on r.region = s.region and r.explains = e.line
            left join period u on u.id = s.last_period
            where s.region = :region and s.programme = :programme and s.family = :family
            order by s.first_line""");

    /** Those of lists that stand, each with the list that stands next after it. */
    static final NamedSql HOLDS = NamedSql.of("""
            select h.village, t.year, t.stage, t.first_day, t.last_day, h.reason, h.reason_version,
                n.year, n.stage, n.first_day, n.last_day, coalesce(n.sent, false)
            from payment_hold h
            join publication p on p.id = h.publication
            join recipient_list l on l.id = p.list and l.status = 'PUBLISHED'
            join period t on t.id = l.period
            left join lateral (
                select u.year, u.stage, u.first_day, u.last_day,
                    exists (select from list_hold_file f where f.list = x.id and f.unused = 0) as sent
                from recipient_list x join period u on u.id = x.period
                where x.region = :region and x.programme = :programme and x.status = 'PUBLISHED' and u.first_day > t.first_day
                order by u.first_day limit 1) n on true
            where h.region = :region and h.programme = :programme and h.family = :family
            order by t.first_day""");

    static final NamedSql STANDING = NamedSql.of("""
            select l.id, t.year, t.stage, t.first_day, t.last_day, l.sample, p.number, p.at,
                exists (select from list_hold_file f where f.list = l.id and f.unused = 0)
            from recipient_list l join period t on t.id = l.period
            cross join lateral (
                select number, at from publication where standing = l.id order by number desc limit 1) p
            where l.region = :region and l.programme = :programme and l.status = 'PUBLISHED'
            order by t.first_day desc limit 1""");

    static final NamedSql HELD_BACK = NamedSql.of("""
            select 1 from list_change where list = :list and family = :family and kind = 'HELD_BACK' limit 1""");

    private final AgroalDataSource dataSource;

    FamilyHistory(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The families of a regency that a number leads to or led to, those of today first, then the latest.
     *
     * @param tokens one or two
     */
    public List<KnownFamily> families(String region, NumberKind kind, List<UUID> tokens) {
        return list(
                FAMILIES,
                Map.of("region", region, "kind", kind.name(), "token", tokens.getFirst(), "other", tokens.getLast()),
                row -> new KnownFamily(row.getObject(1, UUID.class), row.getBoolean(2)));
    }

    /** The stays of a family on a programme, in the order in which they happened. */
    public List<Stay> stays(String region, String programme, UUID family) {
        return list(
                STAYS,
                Map.of("region", region, "programme", programme, "family", family),
                row -> new Stay(
                        row.getString(1),
                        LineKind.valueOf(row.getString(2)),
                        stage(row, 3),
                        row.getString(7) == null ? null : LineKind.valueOf(row.getString(7)),
                        row.getString(7) == null ? null : stage(row, 8),
                        row.getString(12),
                        row.getObject(13, Integer.class)));
    }

    /** When the payment of a family on a programme was held, by the lists that stand, in their order. */
    public List<Hold> holds(String region, String programme, UUID family) {
        return list(
                HOLDS,
                Map.of("region", region, "programme", programme, "family", family),
                row -> new Hold(
                        row.getString(1),
                        stage(row, 2),
                        row.getString(6),
                        row.getInt(7),
                        row.getObject(10) == null ? null : stage(row, 8),
                        row.getBoolean(12)));
    }

    /** Empty when no list of the programme stands in the regency. */
    public Optional<StandingList> standing(String region, String programme) {
        return list(
                        STANDING,
                        Map.of("region", region, "programme", programme),
                        row -> new StandingList(
                                row.getObject(1, UUID.class),
                                stage(row, 2),
                                row.getBoolean(6),
                                row.getBoolean(9),
                                row.getLong(7),
                                row.getObject(8, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    /** Whether a list left the family as it was, because it could not tell whose row was whose. */
    public boolean isHeldBack(StandingList standing, UUID family) {
        return !list(HELD_BACK, Map.of("list", standing.id(), "family", family), row -> true)
                .isEmpty();
    }

    private static Stage stage(ResultSet row, int from) throws SQLException {
        return new Stage(
                row.getInt(from),
                row.getInt(from + 1),
                row.getObject(from + 2, LocalDate.class),
                row.getObject(from + 3, LocalDate.class));
    }

    private <T> List<T> list(NamedSql query, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return query.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
