package id.pendamping.workforce.finding;

import static id.pendamping.workforce.finding.Rule.RATIO_OUTSIDE_BAND;
import static id.pendamping.workforce.finding.Rule.VILLAGE_WITHOUT_COMPANION;
import static id.pendamping.workforce.finding.Rule.WORKER_IN_TWO_CADRES;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Inside;
import id.pendamping.platform.language.Language;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import id.pendamping.workforce.cadre.Cadre;
import id.pendamping.workforce.cadre.Programme;
import id.pendamping.workforce.caseload.Band;
import id.pendamping.workforce.caseload.CaseloadBand;
import id.pendamping.workforce.caseload.Ratio;
import id.pendamping.workforce.coverage.Coverage;
import id.pendamping.workforce.region.Label;
import id.pendamping.workforce.region.Places;
import id.pendamping.workforce.region.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that the rules say about a region, computed when asked. */
@ApplicationScoped
class Findings {

    private static final int EXAMPLES = 5;

    private final RosterFacts facts;
    private final Coverage coverage;
    private final Regions regions;
    private final Places places;
    private final Today today;
    private final Caller caller;

    Findings(RosterFacts facts, Coverage coverage, Regions regions, Places places, Today today, Caller caller) {
        this.facts = facts;
        this.coverage = coverage;
        this.regions = regions;
        this.places = places;
        this.today = today;
        this.caller = caller;
    }

    /** By region and id; null is all that the caller sees. */
    List<Finding> in(RegionCode region, Rule rule) {
        var inside = Inside.of(region == null ? null : region.value());
        var cadres = Cadre.all().stream().collect(toMap(cadre -> cadre.code, identity()));
        return Stream.of(Rule.values())
                .filter(each -> rule == null || rule == each)
                .flatMap(each -> findings(each, region, inside, cadres))
                .sorted(Comparator.comparing(
                                (Finding finding) -> finding.region().code())
                        .thenComparing(Finding::id))
                .toList();
    }

    private Stream<Finding> findings(Rule rule, RegionCode region, Inside inside, Map<String, Cadre> cadres) {
        var counts = new CountRules(regions, cadres, caller.language());
        return switch (rule) {
            case MORE_WORKERS_THAN_REGIONS ->
                Stream.concat(
                        counts.moreReportedThanRegions(facts.headcounts(inside)),
                        counts.moreAssignedThanSeats(facts.crowds(
                                inside, codes(cadres, cadre -> cadre.maxPerRegion != null), today.date())));
            case COUNTS_LOOK_SWAPPED -> counts.swapped(facts.headcounts(inside));
            case VILLAGE_WITHOUT_COMPANION -> uncovered(region, codes(cadres, cadre -> cadre.carriesFamilies));
            case RATIO_OUTSIDE_BAND -> outsideBand(inside, codes(cadres, cadre -> cadre.carriesFamilies));
            case WORKER_IN_TWO_CADRES ->
                facts.doubled(inside, cadres.keySet(), today.date()).stream().map(worker -> twoCadres(worker, cadres));
        };
    }

    private static List<String> codes(Map<String, Cadre> cadres, Predicate<Cadre> which) {
        return cadres.values().stream().filter(which).map(cadre -> cadre.code).toList();
    }

    /** One for each district with gaps, in regencies where somebody who carries families is assigned at all. */
    private Stream<Finding> uncovered(RegionCode region, List<String> carriers) {
        var regency = region == null ? null : region.at(Level.REGENCY);
        var covered = coverage.in(regency);
        var inside = Inside.of(regency == null ? null : regency.value());
        var kept = new HashSet<>(facts.regenciesWith(inside, carriers, today.date()));
        covered.regions().stream().filter(code -> code.length() >= 5).forEach(code -> kept.add(code.substring(0, 5)));
        return kept.stream()
                .flatMap(code -> regions.inside(new RegionCode(code), Level.DISTRICT).stream())
                .filter(district ->
                        region == null || district.code().isInside(region) || region.isInside(district.code()))
                .flatMap(district -> uncovered(district, region, covered));
    }

    private Stream<Finding> uncovered(Region district, RegionCode asked, Coverage.Covered covered) {
        var villages = regions.inside(district.code(), Level.VILLAGE).stream()
                .filter(village -> asked == null || village.code().isInside(asked))
                .toList();
        var without = villages.stream()
                .filter(village -> covered.companions(village) == 0)
                .toList();
        if (without.isEmpty()) {
            return Stream.empty();
        }
        var examples = without.stream()
                .limit(EXAMPLES)
                .map(village -> places.label(village.code().value()))
                .toList();
        var language = caller.language();
        var sentence = language.of(
                        "Kecamatan %s: %,d dari %,d desa/kelurahan tanpa pendamping, antara lain %s.",
                        "District %s: %,d of %,d villages have no companion, among them %s.")
                .formatted(
                        district.name(),
                        without.size(),
                        villages.size(),
                        String.join(", ", examples.stream().map(Label::name).toList()));
        var check = language.of(
                "Periksa apakah penugasan belum dicatat, atau tunjuk pendamping: setiap desa dengan KPM memiliki paling sedikit satu.",
                "Look whether an assignment is missing here, or appoint somebody: every village with families has at least one.");
        return Stream.of(Finding.of(
                VILLAGE_WITHOUT_COMPANION,
                places.label(district.code().value()),
                null,
                "",
                sentence,
                check,
                FindingFacts.uncovered(villages.size(), without.size(), examples)));
    }

    private Stream<Finding> outsideBand(Inside inside, List<String> carriers) {
        var bands = new HashMap<String, CaseloadBand>();
        return facts.loads(inside, carriers, today.date()).stream().flatMap(load -> {
            var row = bands.computeIfAbsent(
                    load.programme(),
                    code -> CaseloadBand.on(today.date(), code).orElse(null));
            var ratio = Ratio.of(load.families(), load.workers());
            return row == null || row.position(ratio) == Band.Position.WITHIN
                    ? Stream.empty()
                    : Stream.of(outsideBand(load, row));
        });
    }

    private Finding outsideBand(RosterFacts.Load load, CaseloadBand row) {
        var language = caller.language();
        var ratio = Ratio.of(load.families(), load.workers());
        var programme = Programme.named("programme", load.programme()).label(language);
        var sentence = language.of(
                        "%s: setiap pendamping mendampingi rata-rata %s keluarga penerima %s, %s kisaran %,d–%,d.",
                        "%s: each companion carries %s families of %s on average, %s the band of %,d to %,d.")
                .formatted(
                        places.name(load.region()),
                        decimal(ratio, language),
                        load.programme(),
                        row.position(ratio) == Band.Position.BELOW
                                ? language.of("di bawah", "below")
                                : language.of("di atas", "above"),
                        row.lower,
                        row.upper);
        var check = language.of(
                "Periksa apakah jumlah keluarga dan jumlah pendamping berasal dari periode yang sama, lalu pertimbangkan pembagian wilayah dampingan.",
                "Look whether families and companions are of the same period, then consider how the villages are shared out.");
        return Finding.of(
                RATIO_OUTSIDE_BAND,
                places.label(load.region()),
                null,
                load.programme(),
                sentence,
                check,
                FindingFacts.ratio(programme, load.workers(), load.families(), ratio, Band.of(row, ratio)));
    }

    private Finding twoCadres(RosterFacts.Doubled worker, Map<String, Cadre> cadres) {
        var language = caller.language();
        var sentence = language.of(
                        "%s: pekerja nomor %s aktif sekaligus sebagai %s.",
                        "%s: worker number %s is active as %s at once.")
                .formatted(
                        places.name(worker.office()),
                        worker.number(),
                        String.join(language.of(" dan ", " and "), worker.cadres()));
        var check = language.of(
                "Wajar bila yang satu direkrut dari yang lain: akhiri penugasan yang lama pada hari yang sama.",
                "Normal when one cadre recruits from the other: end the former assignment on the same day.");
        var labels = worker.cadres().stream()
                .map(code -> cadres.get(code).label(language))
                .toList();
        return Finding.of(
                WORKER_IN_TWO_CADRES,
                places.label(worker.office()),
                null,
                worker.worker().toString(),
                sentence,
                check,
                FindingFacts.twoCadres(worker.worker(), worker.number(), labels));
    }

    private static String decimal(java.math.BigDecimal number, Language language) {
        return java.text.NumberFormat.getNumberInstance(language.locale()).format(number);
    }
}
