package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.NOTHING_COUNTED;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Roles;
import id.pendamping.platform.language.Language;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.PublicationNumbers;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.recipient.statistics.CountSearch.Asked;
import id.pendamping.recipient.statistics.LedgerSums.After;
import id.pendamping.recipient.statistics.LedgerSums.Sum;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads counts of a region and its parts, in a state of the ledger, as far as the caller may see. */
@ApplicationScoped
public class Counts {

    private final LedgerSums sums;
    private final PublicationNumbers numbers;
    private final Places places;
    private final Caller caller;

    Counts(LedgerSums sums, PublicationNumbers numbers, Places places, Caller caller) {
        this.sums = sums;
        this.numbers = numbers;
        this.places = places;
        this.caller = caller;
    }

    /** From which lists an answer is read, and what is known of them without reading their sums. */
    record Source(
            Asked asked,
            Level level,
            Sight sight,
            PublishedState state,
            StandingLists lists,
            Map<String, Stage> stages) {

        boolean isExact() {
            return sight == Sight.EXACT;
        }

        Stage stage(Sum sum) {
            return stages.get(key(sum.year(), sum.stage()));
        }

        private static String key(int year, int stage) {
            return year + "-" + stage;
        }
    }

    /** How the caller sees a region: those inside it see its sums as they are. */
    Sight sight(String region) {
        return caller.has(Roles.VIEWER) && caller.scope().sees(region) ? Sight.EXACT : Sight.RELEASED;
    }

    /** What a question leads to; refuses one to which nothing was counted. */
    Source source(Asked asked, Level level, String asOf) {
        var state = numbers.state(asOf);
        var sight = sight(asked.region().code().value());
        var standing =
                sums.standing(sight, asked.programme().code, asked.region().code(), state.number());
        var lists = asked.of(standing);
        if (lists.isEmpty()) {
            throw NOTHING_COUNTED.because(asked.programme().code, asked.region().name(), asked.spoken());
        }
        var stages = new HashMap<String, Stage>();
        lists.stages().forEach(stage -> stages.put(Source.key(stage.year(), stage.stage()), stage));
        return new Source(asked, level, sight, state, lists, stages);
    }

    List<Sum> behind(Source source, After after, int limit) {
        return sums.sums(
                source.sight(),
                source.asked().programme().code,
                source.asked().region(),
                source.level(),
                source.lists(),
                after,
                limit);
    }

    long count(Source source) {
        return sums.places(
                source.sight(),
                source.asked().programme().code,
                source.asked().region(),
                source.level(),
                source.lists());
    }

    /** Who left by the lists of a question, and how many those are in all; null where that is hidden. */
    ExitShares exits(Source source, Language language) {
        var left = Balance.NOTHING;
        for (var sum : behind(source, After.NOTHING, source.lists().all().size())) {
            left = left.then(sum.balance());
        }
        var exits = sums.exits(
                source.sight(),
                source.asked().programme().code,
                source.asked().region(),
                source.lists(),
                source.state());
        return ExitShares.of(exits, left.exits(), language);
    }

    /** Of a province: how many regencies a question finds lists of; null for a smaller region. */
    RegenciesCounted regencies(Source source) {
        var region = source.asked().region();
        return region.level() != Level.PROVINCE
                ? null
                : new RegenciesCounted(
                        source.lists().regencies().size(), places.regions().count(region.code(), Level.REGENCY));
    }

    /** The next piece of a table, read by itself across all regions: what the caller may see is settled. */
    @AcrossRegions
    @Transactional
    public List<Sum> piece(Source source, Sum last) {
        return behind(source, last == null ? After.NOTHING : after(source, last), Pieces.SIZE);
    }

    CountView view(Source source, Sum sum, Language language) {
        var stage = source.stage(sum);
        return new CountView(
                places.label(sum.place()),
                stage.code(),
                stage.regime(),
                sum.sample(),
                regencies(source, sum),
                sum.balance());
    }

    RegenciesCounted regencies(Source source, Sum sum) {
        if (source.level() != Level.PROVINCE) {
            return null;
        }
        var province = places.mustBe("region", sum.place());
        return new RegenciesCounted(sum.regencies(), places.regions().count(province.code(), Level.REGENCY));
    }

    Region region(Sum sum) {
        return places.mustBe("region", sum.place());
    }

    static After after(Source source, Sum sum) {
        return new After(sum.place(), source.stage(sum).firstDay());
    }
}
