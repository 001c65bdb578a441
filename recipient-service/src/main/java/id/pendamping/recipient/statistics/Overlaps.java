package id.pendamping.recipient.statistics;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.ledger.LedgerFailure;
import id.pendamping.recipient.ledger.NamedSql;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.statistics.LedgerSums.After;
import id.pendamping.recipient.statistics.OverlapsView.End;
import id.pendamping.recipient.statistics.OverlapsView.Item;
import id.pendamping.recipient.statistics.StandingLists.Standing;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Counts the families of one regency that are on two programmes at once: by who they are, as the ledger tells it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Overlaps {

    /**
     * How many families are on just these programmes after a publication. Stays tell the present state; a past one is summed from the
     * lines up to then, because stays are made anew by corrections.
     */
    static final String FAMILIES = """
            with state as (
                select (select max(last_line) from publication where region = :region and number <= :number) as line,
                    (select last_line from regency_ledger where region = :region) as last
            ), held as (
                select programme, family from spell
                where region = :region and last_line is null and (select line = last from state)
                union all
                select programme, family from movement
                where region = :region and line <= (select line from state) and (select line < last from state)
                group by programme, family having sum(delta) = 1
            )
            select programmes, count(*) from (
                select array_agg(programme) as programmes from held group by family) families
            group by programmes""";

    private static final NamedSql ALL_FAMILIES = NamedSql.of(FAMILIES);

    private static final NamedSql SMALLEST = NamedSql.of("""
            select smallest_count from release where region = :region and programme = :programme and number = :number""");

    /** So many families are on all of these programmes, and on no other. */
    private record Group(Set<String> programmes, long families) {}

    /** @param smallest the smallest count that may be told of it; null when its families may not be */
    private record Counted(Programme programme, Standing list, long families, Integer smallest) {

        boolean isTold() {
            return smallest != null;
        }
    }

    private final AgroalDataSource dataSource;
    private final LedgerSums sums;

    Overlaps(AgroalDataSource dataSource, LedgerSums sums) {
        this.dataSource = dataSource;
        this.sums = sums;
    }

    /** Each two programmes of the regency after a publication, as they were or as the public may see them. */
    List<Item> of(Region regency, long number, boolean samples, Sight sight, Language language) {
        var groups = groups(regency, number);
        var counted = new ArrayList<Counted>();
        var programmes = new TreeSet<String>();
        groups.forEach(group -> programmes.addAll(group.programmes()));
        programmes.forEach(programme -> newest(Sight.EXACT, programme, regency, number)
                // What a sample list says is not mixed with what a real one does.
                .filter(list -> samples || !list.sample())
                .ifPresent(list -> counted.add(new Counted(
                        Programme.findById(programme),
                        list,
                        families(groups, Set.of(programme)),
                        sight == Sight.EXACT ? Integer.valueOf(0) : smallest(programme, regency, number, list)))));
        var items = new ArrayList<Item>();
        for (int i = 0; i < counted.size(); i++) {
            for (int j = i + 1; j < counted.size(); j++) {
                items.add(item(counted.get(i), counted.get(j), groups, language));
            }
        }
        return items;
    }

    private Optional<Standing> newest(Sight sight, String programme, Region regency, long number) {
        return sums.standing(sight, programme, regency.code(), number).all().stream()
                .max(Comparator.comparing(Standing::stage));
    }

    /** Null unless the release of this very list tells how many families are on it. */
    private Integer smallest(String programme, Region regency, long number, Standing list) {
        return newest(Sight.RELEASED, programme, regency, number)
                .filter(list::equals)
                .filter(released -> tellsClosing(programme, regency, released))
                .map(released -> first(
                        SMALLEST,
                        Map.of(
                                "region", released.regency(),
                                "programme", programme,
                                "number", released.number())))
                .orElse(null);
    }

    private boolean tellsClosing(String programme, Region regency, Standing released) {
        var lists = new StandingLists(List.of(released));
        return sums.sums(Sight.RELEASED, programme, regency, Level.REGENCY, lists, After.NOTHING, 1).stream()
                .anyMatch(sum -> sum.balance().closing() != null);
    }

    private static long families(List<Group> groups, Set<String> programmes) {
        return groups.stream()
                .filter(group -> group.programmes().containsAll(programmes))
                .mapToLong(Group::families)
                .sum();
    }

    private static Item item(Counted first, Counted second, List<Group> groups, Language language) {
        var overlap = new Overlap(
                first.families, second.families, families(groups, Set.of(first.programme.code, second.programme.code)));
        boolean tells =
                first.isTold() && second.isTold() && !overlap.showsFew(Math.max(first.smallest, second.smallest));
        return new Item(
                end(first, language),
                end(second, language),
                tells ? overlap.both() : null,
                tells ? overlap.distinct() : null,
                !tells);
    }

    private static End end(Counted counted, Language language) {
        return new End(
                ProgrammeLabel.of(counted.programme, language),
                counted.list.stage().code(),
                counted.list.sample(),
                counted.isTold() ? counted.families : null);
    }

    private List<Group> groups(Region regency, long number) {
        var values = new HashMap<String, Object>();
        values.put("region", regency.code().value());
        values.put("number", number);
        try (var connection = dataSource.getConnection()) {
            return ALL_FAMILIES.list(
                    connection,
                    values,
                    row -> new Group(Set.of((String[]) row.getArray(1).getArray()), row.getLong(2)));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }

    private Integer first(NamedSql query, Map<String, ?> values) {
        try (var connection = dataSource.getConnection()) {
            return query.first(connection, values, row -> row.getInt(1));
        } catch (SQLException failure) {
            throw new LedgerFailure(failure);
        }
    }
}
