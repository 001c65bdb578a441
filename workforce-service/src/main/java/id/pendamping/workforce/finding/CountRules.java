package id.pendamping.workforce.finding;

import static id.pendamping.workforce.finding.Rule.COUNTS_LOOK_SWAPPED;
import static id.pendamping.workforce.finding.Rule.MORE_WORKERS_THAN_REGIONS;

import id.pendamping.platform.language.Language;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.finding.FindingFacts.Basis;
import id.pendamping.workforce.region.Label;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What numbers of workers say against the region tree (DQ-01). A plain class: facts in, findings out. */
final class CountRules {

    private final Regions regions;
    private final Map<String, Cadre> cadres;
    private final Language language;

    CountRules(Regions regions, Map<String, Cadre> cadres, Language language) {
        this.regions = regions;
        this.cadres = cadres;
        this.language = language;
    }

    /** A reported number that the regions cannot hold. An unknown number says nothing. */
    Stream<Finding> moreReportedThanRegions(List<Headcount> headcounts) {
        return headcounts.stream()
                .filter(headcount -> headcount.count() != null && cadre(headcount).maxPerRegion != null)
                .filter(headcount -> headcount.count() > cadre(headcount).maxPerRegion * served(headcount))
                .map(this::moreReported);
    }

    /** More active assignments in one region than it has seats, after a limit was lowered. */
    Stream<Finding> moreAssignedThanSeats(List<RosterFacts.Crowd> crowds) {
        return crowds.stream().map(this::moreAssigned);
    }

    /** Two totals that both equal the number of the other's regions, where the two numbers of regions differ. */
    Stream<Finding> swapped(List<Headcount> headcounts) {
        return headcounts.stream()
                .flatMap(narrow -> headcounts.stream()
                        .filter(wide -> wide.region().equals(narrow.region()) && looksSwapped(narrow, wide))
                        .map(wide -> swapped(narrow, wide)));
    }

    private boolean looksSwapped(Headcount narrow, Headcount wide) {
        return cadre(narrow).oneWorkerServesOneRegion()
                && cadre(wide).oneWorkerServesOneRegion()
                && cadre(narrow).level.compareTo(cadre(wide).level) > 0
                && served(narrow) != served(wide)
                && Objects.equals(narrow.count(), served(wide))
                && Objects.equals(wide.count(), served(narrow));
    }

    private Finding moreReported(Headcount headcount) {
        var cadre = cadre(headcount);
        long served = served(headcount);
        var sentence = language.of(
                        "%s: dilaporkan %,d %s untuk %,d %s; paling banyak %,d di setiap %s.",
                        "%s: %,d %s were reported for %,d %s; at most %,d may serve each %s.")
                .formatted(
                        regions.name(headcount.region()),
                        headcount.count(),
                        cadre.code,
                        served,
                        words(cadre.level, served),
                        cadre.maxPerRegion,
                        words(cadre.level, 1));
        var check = language.of(
                "Cocokkan angka dengan SK pengangkatan di tiap wilayah, dan periksa apakah angka jenis pendamping lain tertukar. Angka yang dilaporkan tidak diubah.",
                "Compare with the decrees of appointment of each region, and look whether the number of another cadre was meant. The reported number is left as it is.");
        var facts = FindingFacts.tooMany(
                Basis.HEADCOUNT, headcount.count(), served, cadre.level, headcount.referenceDate(), headcount.source());
        return Finding.of(
                MORE_WORKERS_THAN_REGIONS,
                label(headcount.region()),
                cadre.label(language),
                cadre.code + ":" + Basis.HEADCOUNT,
                sentence,
                check,
                facts);
    }

    private Finding moreAssigned(RosterFacts.Crowd crowd) {
        var cadre = cadres.get(crowd.cadre());
        var sentence = language.of(
                        "%s: %,d %s bertugas hari ini; paling banyak %,d.", "%s: %,d %s serve today; at most %,d may.")
                .formatted(regions.name(crowd.region()), crowd.workers(), cadre.code, crowd.seats());
        var check = language.of(
                "Periksa penugasan mana yang seharusnya sudah berakhir, lalu akhiri dengan alasannya.",
                "Look which of the assignments should have ended, and end it with its reason.");
        var facts = FindingFacts.tooMany(Basis.ASSIGNMENTS, crowd.workers(), 1, cadre.level, null, null);
        return Finding.of(
                MORE_WORKERS_THAN_REGIONS,
                label(crowd.region()),
                cadre.label(language),
                cadre.code + ":" + Basis.ASSIGNMENTS,
                sentence,
                check,
                facts);
    }

    private Finding swapped(Headcount narrow, Headcount wide) {
        var cadre = cadre(narrow);
        var other = cadre(wide);
        var sentence = language.of(
                        "%s: dilaporkan %,d %s dan %,d %s, padahal ada %,d %s dan %,d %s. Kedua angka tampak tertukar.",
                        "%s: %,d %s and %,d %s were reported, and there are %,d %s and %,d %s. The two numbers look exchanged.")
                .formatted(
                        regions.name(narrow.region()),
                        narrow.count(),
                        cadre.code,
                        wide.count(),
                        other.code,
                        served(narrow),
                        words(cadre.level, served(narrow)),
                        served(wide),
                        words(other.level, served(wide)));
        var check = language.of(
                        "Tanyakan kepada sumber apakah maksudnya %,d %s dan %,d %s. Angka yang dilaporkan tidak diubah.",
                        "Ask the source whether %,d %s and %,d %s were meant. The reported numbers are left as they are.")
                .formatted(wide.count(), cadre.code, narrow.count(), other.code);
        return Finding.of(
                COUNTS_LOOK_SWAPPED,
                label(narrow.region()),
                cadre.label(language),
                cadre.code + ":" + other.code,
                sentence,
                check,
                FindingFacts.swapped(
                        narrow, served(narrow), cadre.level, other.label(language), wide.count(), served(wide)));
    }

    private Cadre cadre(Headcount headcount) {
        return cadres.get(headcount.cadre());
    }

    private Long served(Headcount headcount) {
        return (long) regions.count(new RegionCode(headcount.region()), cadre(headcount).level);
    }

    private String words(Level level, long number) {
        return language.of(level.indonesian(), number == 1 ? level.english() : plural(level.english()));
    }

    private static String plural(String word) {
        return switch (word) {
            case "regency or city" -> "regencies and cities";
            default -> word + "s";
        };
    }

    private Label label(String region) {
        return new Label(region, regions.name(region));
    }
}
