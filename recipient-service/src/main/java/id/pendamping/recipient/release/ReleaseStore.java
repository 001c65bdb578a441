package id.pendamping.recipient.release;

import id.pendamping.recipient.ledger.NamedSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Reads what is to be released and what was, and writes releases: each a few statements over all places of a regency. */
@ApplicationScoped
class ReleaseStore {

    private static final NamedSql STANDING =
            NamedSql.of("select max(number) from publication where standing = :base and number < :number");

    private static final NamedSql OPENING = NamedSql.of(
            "select opening from release where region = :region and programme = :programme and number = :number");

    private static final String OF_PERIOD = """
            number = any (array(
                select p.number from publication p
                where p.region = :region and p.programme = :programme and p.period = :period and p.number < :number))
            order by number""";

    private static final NamedSql TOLD_OF_PERIOD = NamedSql.of("""
            select place, opening, baseline, entries, returns, exits, moves_in, moves_out, corrections, closing
            from release_count where region = :region and programme = :programme and """ + ' ' + OF_PERIOD);

    private static final NamedSql REASONS_OF_PERIOD = NamedSql.of("""
            select reason, exits from release_exit
            where region = :region and programme = :programme and """ + ' ' + OF_PERIOD);

    private static final NamedSql VILLAGES = NamedSql.of("""
            select village, opening, baseline, entries, returns, exits, moves_in, moves_out, corrections, closing
            from village_count where region = :region and programme = :programme and number = :number""");

    private static final NamedSql REASONS = NamedSql.of("""
            select reason, sum(exits)::bigint from village_exit
            where region = :region and programme = :programme and number = :number group by reason""");

    private static final NamedSql DEPARTED = NamedSql.of(
            "select departed from release where region = :region and programme = :programme and number = :number");

    private static final NamedSql TOLD = NamedSql.of("""
            select place, opening, baseline, entries, returns, exits, moves_in, moves_out, corrections, closing
            from release_count where region = :region and programme = :programme and number = :number""");

    private static final NamedSql TOLD_REASONS = NamedSql.of("""
            select reason, exits from release_exit
            where region = :region and programme = :programme and number = :number""");

    private static final NamedSql BONDS = NamedSql.of("""
            select plus, minus from release_bond
            where region = :region and programme = :programme and number = :number""");

    private static final NamedSql RELEASE = NamedSql.of("""
            insert into release (region, programme, number, opening, smallest_count, departed)
            values (:region, :programme, :number, :opening, :smallest_count, :departed)""");

    private static final NamedSql COUNTS = NamedSql.of("""
            insert into release_count (region, programme, number, place, period, opening, baseline, entries, returns, exits,
                moves_in, moves_out, corrections, closing)
            select :region, :programme, :number, c.place, :period, c.opening, c.baseline, c.entries, c.returns, c.exits,
                c.moves_in, c.moves_out, c.corrections, c.closing
            from unnest(:places, :opening, :baseline, :entries, :returns, :exits, :moves_in, :moves_out, :corrections, :closing)
                as c(place, opening, baseline, entries, returns, exits, moves_in, moves_out, corrections, closing)""");

    private static final NamedSql EXITS = NamedSql.of("""
            insert into release_exit (region, programme, number, reason, exits)
            select :region, :programme, :number, reason, exits from unnest(:reasons, :exits) as e(reason, exits)""");

    private static final NamedSql BIND = NamedSql.of("""
            insert into release_bond (region, programme, number, plus, minus)
            select :region, :programme, :number, plus, minus from unnest(:plus, :minus) as b(plus, minus)""");

    private static final NamedSql AGAIN = NamedSql.of("""
            with told as (
                insert into release (region, programme, number, opening, smallest_count, departed)
                select region, programme, :number, opening, greatest(smallest_count, :smallest_count), departed from release
                where region = :region and programme = :programme and number = :before
                returning 1
            ), counts as (
                insert into release_count (region, programme, number, place, period, opening, baseline, entries, returns,
                    exits, moves_in, moves_out, corrections, closing)
                select region, programme, :number, place, period, opening, baseline, entries, returns, exits, moves_in,
                    moves_out, corrections, closing
                from release_count where region = :region and programme = :programme and number = :before
            )
            insert into release_bond (region, programme, number, plus, minus)
            select region, programme, :number, plus, minus from release_bond
            where region = :region and programme = :programme and number = :before""");

    /** Whose sums: of which regency, on which programme, as they were after which publication. */
    record Key(String region, String programme, long number) {

        Map<String, Object> values() {
            var values = new HashMap<String, Object>();
            values.put("region", region);
            values.put("programme", programme);
            values.put("number", number);
            return values;
        }

        Key at(long other) {
            return new Key(region, programme, other);
        }
    }

    /** Under which number a list stood last, before another; null when it never did. */
    Long standing(Connection connection, UUID base, long number) {
        return base == null
                ? null
                : STANDING.first(
                        connection, Map.of("base", base, "number", number), row -> row.getObject(1, Long.class));
    }

    /** Where the openings of a release were told; null when there are none. */
    Long opening(Connection connection, Key key) {
        return OPENING.first(connection, key.values(), row -> row.getObject(1, Long.class));
    }

    Sheet sheet(Connection connection, Key key) {
        var villages = new TreeMap<String, long[]>();
        VILLAGES.list(connection, key.values(), row -> {
            var cells = new long[Cell.values().length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = row.getLong(i + 2);
            }
            return villages.put(row.getString(1), cells);
        });
        return new Sheet(key.region(), villages, reasons(connection, key));
    }

    /** Why families left the regency. */
    SortedMap<String, Long> reasons(Connection connection, Key key) {
        var reasons = new TreeMap<String, Long>();
        // Also when nobody is unexplained: that is always said.
        reasons.put("UNEXPLAINED", 0L);
        REASONS.list(connection, key.values(), row -> reasons.put(row.getString(1), row.getLong(2)));
        return reasons;
    }

    /** What was told under a number; null when nothing was. */
    Told told(Connection connection, Key key) {
        var departed = DEPARTED.first(connection, key.values(), row -> row.getBoolean(1));
        if (departed == null) {
            return null;
        }
        var cells = new HashMap<String, Long[]>();
        TOLD.list(connection, key.values(), row -> cells.put(row.getString(1), cells(row)));
        var reasons = new HashMap<String, Long>();
        TOLD_REASONS.list(connection, key.values(), row -> reasons.put(row.getString(1), row.getObject(2, Long.class)));
        var bonds = new HashSet<>(
                BONDS.list(connection, key.values(), row -> new Bond(row.getString(1), row.getString(2))));
        return new Told(cells, reasons, bonds, departed);
    }

    /**
     * What was told of a period under earlier numbers, the latest of it, without what any of them did not tell: also of lists that were
     * taken back, for whoever reads the next one knows them. Null when nothing was told.
     */
    Told earlier(Connection connection, Key key, UUID period) {
        var values = key.values();
        values.put("period", period);
        var kept = new Told(new HashMap<>(), new HashMap<>(), Set.of(), false);
        TOLD_OF_PERIOD.list(connection, values, row -> {
            Told.keep(kept.cells(), row.getString(1), cells(row));
            return null;
        });
        REASONS_OF_PERIOD.list(connection, values, row -> {
            Told.keep(kept.reasons(), row.getString(1), row.getObject(2, Long.class));
            return null;
        });
        return kept.cells().isEmpty() ? null : kept;
    }

    private static Long[] cells(ResultSet row) throws SQLException {
        var cells = new Long[Cell.values().length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row.getObject(i + 2, Long.class);
        }
        return cells;
    }

    void write(Connection connection, Key key, UUID period, Long opening, int smallest, Told told) {
        var values = key.values();
        values.put("opening", opening);
        values.put("smallest_count", smallest);
        values.put("departed", told.departed());
        RELEASE.change(connection, values);
        values.put("period", period);
        values.put("places", told.cells().keySet().toArray(String[]::new));
        for (var cell : Cell.values()) {
            values.put(cell.name().toLowerCase(java.util.Locale.ROOT), column(told.cells(), cell));
        }
        COUNTS.change(connection, values);
        writeReasons(connection, key, told);
        values.put("plus", ends(told, Bond::plus));
        values.put("minus", ends(told, Bond::minus));
        BIND.change(connection, values);
    }

    private static void writeReasons(Connection connection, Key key, Told told) {
        var values = key.values();
        values.put("reasons", told.reasons().keySet().toArray(String[]::new));
        values.put("exits", told.reasons().values().toArray(Long[]::new));
        EXITS.change(connection, values);
    }

    private static Long[] column(Map<String, Long[]> cells, Cell cell) {
        return cells.values().stream().map(row -> row[cell.ordinal()]).toArray(Long[]::new);
    }

    private static String[] ends(Told told, Function<Bond, String> end) {
        return told.bonds().stream().map(end).toArray(String[]::new);
    }

    /** The counts that were told under a number are told again under another, with these reasons. */
    void again(Connection connection, Key key, long before, int smallest, Told told) {
        var values = key.values();
        values.put("before", before);
        values.put("smallest_count", smallest);
        AGAIN.change(connection, values);
        writeReasons(connection, key, told);
    }
}
