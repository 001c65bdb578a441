package id.pendamping.recipient.statistics;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.statistics.OverlapsView.End;
import id.pendamping.recipient.statistics.OverlapsView.Item;
import id.pendamping.recipient.statistics.StandingLists.Standing;
import id.pendamping.recipient.threshold.Threshold;
import id.pendamping.recipient.threshold.ThresholdKind;
import id.pendamping.regions.RegionCode;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the families of one regency that are on two programmes at once: by who they are, as open stays tell it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Overlaps {

    static final String FAMILIES = """
            select programme, count(*) from spell
            where region = :region and last_line is null group by programme order by programme""";

    static final String BOTH = """
            select a.programme, b.programme, count(*) from spell a
            join spell b on b.region = :region and b.family = a.family and b.last_line is null and b.programme > a.programme
            where a.region = :region and a.last_line is null group by 1, 2""";

    private static final NamedSql ALL_FAMILIES = NamedSql.of(FAMILIES);
    private static final NamedSql ALL_BOTH = NamedSql.of(BOTH);

    private record Pair(String first, String second) {}

    private record Counted(Programme programme, Standing list, long families, int smallest) {}

    private final AgroalDataSource dataSource;
    private final LedgerSums sums;

    Overlaps(AgroalDataSource dataSource, LedgerSums sums) {
        this.dataSource = dataSource;
        this.sums = sums;
    }

    /** Each two programmes of the regency, as they are or as the public may see them. */
    List<Item> of(RegionCode regency, long number, boolean samples, boolean exact, LocalDate today, Language language) {
        var counted = counted(regency, number, samples, today);
        var both = counted.size() < 2 ? Map.<Pair, Long>of() : both(regency);
        var items = new ArrayList<Item>();
        for (int i = 0; i < counted.size(); i++) {
            for (int j = i + 1; j < counted.size(); j++) {
                var first = counted.get(i);
                var second = counted.get(j);
                var pair = new Pair(first.programme.code, second.programme.code);
                items.add(item(
                        first,
                        second,
                        new Overlap(first.families, second.families, both.getOrDefault(pair, 0L)),
                        exact,
                        language));
            }
        }
        return items;
    }

    private static Item item(Counted first, Counted second, Overlap overlap, boolean exact, Language language) {
        int k = exact ? 0 : Math.max(first.smallest, second.smallest);
        boolean hides = overlap.showsFew(k);
        return new Item(
                end(first, k, language),
                end(second, k, language),
                hides ? null : overlap.both(),
                hides ? null : overlap.distinct(),
                hides);
    }

    private static End end(Counted counted, int k, Language language) {
        return new End(
                ProgrammeLabel.of(counted.programme, language),
                counted.list.stage().code(),
                counted.list.sample(),
                Overlap.isFew(counted.families, k) ? null : counted.families);
    }

    // What a sample list says is not mixed with what a real one does.
    private List<Counted> counted(RegionCode regency, long number, boolean samples, LocalDate today) {
        var counted = new ArrayList<Counted>();
        list(ALL_FAMILIES, regency, row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(each -> sums.standing(Sight.EXACT, each.getKey(), regency, number).all().stream()
                        .max(Comparator.comparing(Standing::stage))
                        .filter(list -> samples || !list.sample())
                        .ifPresent(list -> counted.add(new Counted(
                                Programme.findById(each.getKey()),
                                list,
                                each.getValue(),
                                Threshold.on(ThresholdKind.SMALLEST_COUNT, today, each.getKey()).smallestCount))));
        return counted;
    }

    private Map<Pair, Long> both(RegionCode regency) {
        var both = new HashMap<Pair, Long>();
        list(ALL_BOTH, regency, row -> both.put(new Pair(row.getString(1), row.getString(2)), row.getLong(3)));
        return both;
    }

    private <T> List<T> list(NamedSql query, RegionCode regency, NamedSql.Row<T> row) {
        try (var connection = dataSource.getConnection()) {
            return query.list(connection, Map.of("region", regency.value()), row);
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
