package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.NOTHING_COUNTED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.recipient.figure.CitedValue;
import id.pendamping.recipient.figure.ReportedFigure;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.recipient.statistics.LedgerSums.After;
import id.pendamping.recipient.statistics.LedgerSums.Sum;
import id.pendamping.recipient.statistics.ReconciliationView.Item;
import id.pendamping.recipient.statistics.ReconciliationView.Status;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lays what the ledger counts beside what was reported, place by place. */
@ApplicationScoped
public class Reconciliation {

    private final Counts counts;
    private final LedgerSums sums;
    private final PublicationNumbers numbers;
    private final Places places;

    Reconciliation(Counts counts, LedgerSums sums, PublicationNumbers numbers, Places places) {
        this.counts = counts;
        this.sums = sums;
        this.numbers = numbers;
        this.places = places;
    }

    /**
     * What was asked.
     *
     * @param sight as the caller sees the region
     * @param stage of the lists; null when none stands for the period
     * @param lists those of the stage
     * @param state in which both are read
     */
    record Asked(
            Programme programme,
            Region region,
            Level level,
            Sight sight,
            AskedPeriod period,
            Stage stage,
            StandingLists lists,
            PublishedState state) {

        boolean isExact() {
            return sight == Sight.EXACT;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Asked asked(ReconciliationSearch search, String asOf) {
        var programme = Programme.mustBe("programme", search.programme);
        var region = places.mustBe("region", search.region);
        var level = CountSearch.levelIn(region, search.level);
        var period = search.period == null ? null : AskedPeriod.parse("period", search.period);
        var state = numbers.state(asOf);
        var sight = counts.sight(region.code().value());
        var standing = sums.standing(sight, programme.code, region.code(), state.number());
        var lists = search.basis == null ? standing.withoutSamples() : standing;
        var stage = lists.last(period).orElse(null);
        if (stage == null && period == null) {
            throw NOTHING_COUNTED.because(programme.code, region.name(), "–");
        }
        return new Asked(
                programme,
                region,
                level,
                sight,
                period == null ? new AskedPeriod(stage.year(), null) : period,
                stage,
                stage == null ? new StandingLists(List.of()) : lists.of(stage),
                state);
    }

    /** The places that are asked about, behind one. */
    List<Region> placesBehind(Asked asked, String behind, int limit) {
        if (asked.level == asked.region.level()) {
            return behind.isEmpty() ? List.of(asked.region) : List.of();
        }
        return places.regions().inside(asked.region.code(), asked.level).stream()
                .filter(place -> place.code().value().compareTo(behind) > 0)
                .sorted(Comparator.comparing(Region::code))
                .limit(limit)
                .toList();
    }

    long count(Asked asked) {
        return asked.level == asked.region.level() ? 1 : places.regions().count(asked.region.code(), asked.level);
    }

    /** For a table, read by itself across all regions: what the caller may see is settled. */
    @AcrossRegions
    @Transactional
    public List<Item> piece(Asked asked, Item last) {
        return items(
                asked, placesBehind(asked, last == null ? "" : last.region().code(), Pieces.SIZE));
    }

    @Transactional
    public List<Item> items(Asked asked, List<Region> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var codes = wanted.stream().map(place -> place.code().value()).toList();
        Map<String, Sum> counted = asked.stage == null ? Map.of() : counted(asked, codes);
        var reported =
                ReportedFigure.totals(asked.programme.code, codes, List.of(asked.period.year()), asked.state).stream()
                        .filter(figure -> asked.period.holds(figure.year, figure.stage))
                        .collect(groupingBy(figure -> figure.region));
        return wanted.stream()
                .map(place -> item(
                        asked,
                        place,
                        counted.get(place.code().value()),
                        reported.getOrDefault(place.code().value(), List.of())))
                .toList();
    }

    // They come by code, so those of the places wanted are the next behind what lies before the first of them.
    private Map<String, Sum> counted(Asked asked, List<String> codes) {
        return sums
                .sums(
                        asked.sight,
                        asked.programme.code,
                        asked.region,
                        asked.level,
                        asked.lists,
                        new After(codes.getFirst(), asked.stage.firstDay().minusDays(1)),
                        codes.size())
                .stream()
                .collect(toMap(Sum::place, sum -> sum));
    }

    private Item item(Asked asked, Region place, Sum counted, List<ReportedFigure> reported) {
        var closing = counted == null ? null : counted.balance().closing();
        var regencies = regencies(asked, place);
        var isWhole = regencies == null || regencies.included() == regencies.expected();
        var counts = reported.isEmpty() ? null : reported.getFirst();
        var change = closing == null || counts == null || !isWhole ? null : new Change(counts.value, closing);
        return new Item(
                RegionLabel.of(place),
                counted != null && closing == null ? Status.SUPPRESSED : status(closing, counts, isWhole),
                closing,
                counted != null && counted.sample(),
                regencies,
                counts == null ? null : CitedValue.of(counts),
                reported.stream().skip(1).map(CitedValue::of).toList(),
                change == null ? null : change.difference(),
                change == null ? null : change.percent(),
                change == null ? null : isOfStage(counts, asked.stage));
    }

    private static Status status(Long closing, ReportedFigure reported, boolean isWhole) {
        if (closing == null) {
            return reported == null ? Status.NOTHING_KNOWN : Status.NOTHING_COUNTED;
        }
        if (reported == null) {
            return Status.NOTHING_REPORTED;
        }
        if (!isWhole) {
            return Status.INCOMPLETE;
        }
        return closing == reported.value ? Status.AGREES : Status.DIFFERS;
    }

    private RegenciesCounted regencies(Asked asked, Region place) {
        if (place.level() != Level.PROVINCE) {
            return null;
        }
        var inside = place.code().value() + '.';
        return new RegenciesCounted(
                (int) asked.lists.regencies().stream()
                        .filter(regency -> regency.startsWith(inside))
                        .count(),
                places.regions().count(place.code(), Level.REGENCY));
    }

    static boolean isOfStage(ReportedFigure figure, Stage stage) {
        if (figure.stage != null) {
            return figure.stage == stage.stage() && figure.year == stage.year();
        }
        return figure.referenceDay != null
                && figure.reference.length() == 10
                && !figure.referenceDay.isBefore(stage.firstDay())
                && !figure.referenceDay.isAfter(stage.lastDay());
    }
}
