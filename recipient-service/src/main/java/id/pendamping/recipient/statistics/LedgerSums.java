package id.pendamping.recipient.statistics;

import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.publication.PublishedState;
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

/** Reads the sums of lists that stand, by one sight or the other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerSums {

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
    StandingLists standing(Sight sight, String programme, RegionCode region, long number) {
        var around = region.at(Level.REGENCY).value();
        var values = Map.of("region", around, "behind", around + "/", "programme", programme, "number", number);
        return new StandingLists(list(
                sight.standing,
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
    List<Sum> sums(
            Sight sight, String programme, Region region, Level level, StandingLists lists, After after, int limit) {
        var values = values(programme, region, level, lists);
        // A place begins with its own code, so nothing before the one seen last is read again.
        values.put("first", after.place().isEmpty() ? region.code().value() : after.place());
        values.put("after_place", after.place());
        values.put("after_day", after.firstDay());
        values.put("limit", limit);
        return list(
                sight.sums,
                values,
                row -> new Sum(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        Balance.read(row, 6)));
    }

    long places(Sight sight, String programme, Region region, Level level, StandingLists lists) {
        return first(sight.places, values(programme, region, level, lists), row -> row.getLong(1));
    }

    /** Who left by these lists, by reason, which are called as they were in a state. */
    List<Exits> exits(Sight sight, String programme, Region region, StandingLists lists, PublishedState state) {
        var values = values(programme, region, region.level(), lists);
        values.put("number", state.number());
        values.put("day", state.day());
        return list(sight.exits, values, row -> {
            var group = row.getString(2);
            return new Exits(
                    row.getString(1),
                    group == null ? null : ReasonGroup.valueOf(group),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, Long.class));
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
