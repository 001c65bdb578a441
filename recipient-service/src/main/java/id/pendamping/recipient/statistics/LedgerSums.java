package id.pendamping.recipient.statistics;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.reason.ReasonGroup;
import id.pendamping.recipient.statistics.StandingLists.Standing;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the ledger's sums as they are, upward from the villages: for callers inside whose regions they lie. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerSums {

    private static final NamedSql STANDING = NamedSql.of("""
            select p.region, p.number, l.sample, t.year, t.stage, t.first_day, t.last_day, t.regime
            from (
                select distinct on (region, period) region, period, number, standing from publication
                where region >= :region and region < :behind and programme = :programme and number <= :number
                order by region, period, number desc) p
            join recipient_list l on l.id = p.standing
            join period t on t.id = p.period
            order by t.first_day, p.region""");

    // A row of nine cells from the sixth column on.
    private static final NamedSql SUMS = NamedSql.of("""
            select p.place, t.year, t.stage, bool_or(s.sample), count(distinct c.region), sum(c.opening)::bigint,
                sum(c.baseline)::bigint, sum(c.entries)::bigint, sum(c.returns)::bigint, sum(c.exits)::bigint,
                sum(c.moves_in)::bigint, sum(c.moves_out)::bigint, sum(c.corrections)::bigint, sum(c.closing)::bigint
            from unnest(:regencies, :numbers, :samples) as s(region, number, sample)
            join village_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.village >= :first and c.village < :behind
            join period t on t.id = c.period
            cross join lateral (select left(c.village, :length) as place) p
            where (p.place, t.first_day) > (:after_place, :after_day)
            group by p.place, t.id
            order by p.place, t.first_day
            limit :limit""");

    private static final NamedSql PLACES = NamedSql.of("""
            select count(distinct (p.place, c.period)) from unnest(:regencies, :numbers) as s(region, number)
            join village_count c on c.region = s.region and c.programme = :programme and c.number = s.number
                and c.village >= :first and c.village < :behind
            cross join lateral (select left(c.village, :length) as place) p""");

    private static final NamedSql EXITS = NamedSql.of("""
            select v.reason, r.statistics_group, r.name_indonesian, r.name_english, v.exits
            from (
                select c.reason, sum(c.exits)::bigint as exits
                from unnest(:regencies, :numbers) as s(region, number)
                join village_exit c on c.region = s.region and c.programme = :programme and c.number = s.number
                    and c.village >= :first and c.village < :behind
                group by c.reason) v
            left join lateral (
                select statistics_group, name_indonesian, name_english from exit_reason
                where code = v.reason order by version desc limit 1) r on true
            order by v.exits desc, v.reason""");

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    /** Behind which row of a list to begin. */
    record After(String place, LocalDate firstDay) {
        static final After NOTHING = new After("", BEFORE_ALL);
    }

    /** The sums of a place in a stage, over so many regencies. */
    record Sum(String place, int year, int stage, boolean sample, int regencies, Balance balance) {}

    /** How many left for a reason; the lack of one has no group and no name. */
    record Exits(String reason, ReasonGroup group, String indonesian, String english, Long families) {}

    private final AgroalDataSource dataSource;

    LedgerSums(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The lists that stand after a publication, of the regencies in a region or around it. */
    StandingLists standing(String programme, RegionCode region, long number) {
        var around = region.at(Level.REGENCY).value();
        var values = Map.of("region", around, "behind", around + "/", "programme", programme, "number", number);
        return new StandingLists(list(
                STANDING,
                values,
                row -> new Standing(
                        row.getString(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        new Stage(
                                row.getInt(4),
                                row.getInt(5),
                                row.getObject(6, LocalDate.class),
                                row.getObject(7, LocalDate.class),
                                row.getString(8)))));
    }

    /** The sums of these lists by place and stage, in this order. */
    List<Sum> sums(String programme, Region region, Level level, StandingLists lists, After after, int limit) {
        var values = values(programme, region, level, lists);
        // A place begins with its own code, so nothing before the one seen last is read again.
        values.put("first", after.place().isEmpty() ? region.code().value() : after.place());
        values.put("after_place", after.place());
        values.put("after_day", after.firstDay());
        values.put("limit", limit);
        return list(
                SUMS,
                values,
                row -> new Sum(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        Balance.read(row, 6)));
    }

    long places(String programme, Region region, Level level, StandingLists lists) {
        return first(PLACES, values(programme, region, level, lists), row -> row.getLong(1));
    }

    /** Who left by these lists, by reason, the most frequent first. */
    List<Exits> exits(String programme, Region region, StandingLists lists) {
        return list(EXITS, values(programme, region, region.level(), lists), row -> {
            var group = row.getString(2);
            return new Exits(
                    row.getString(1),
                    group == null ? null : ReasonGroup.valueOf(group),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5));
        });
    }

    private static Map<String, Object> values(String programme, Region region, Level level, StandingLists lists) {
        var values = new HashMap<String, Object>();
        values.put("programme", programme);
        values.put("first", region.code().value());
        values.put("behind", region.code().value() + "/");
        values.put("length", length(level));
        values.put("regencies", lists.all().stream().map(Standing::regency).toArray(String[]::new));
        values.put("numbers", lists.all().stream().map(Standing::number).toArray(Long[]::new));
        values.put("samples", lists.all().stream().map(Standing::sample).toArray(Boolean[]::new));
        return values;
    }

    /** How long the codes of a level are. */
    private static int length(Level level) {
        return switch (level) {
            case PROVINCE -> 2;
            case REGENCY -> 5;
            case DISTRICT -> 8;
            case VILLAGE -> 13;
        };
    }

    private <T> List<T> list(NamedSql query, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return query.list(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private <T> T first(NamedSql query, Map<String, ?> values, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return query.first(connection, values, row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
