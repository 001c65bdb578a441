package id.pendamping.recipient.figure;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.regions.Level;
import id.pendamping.regions.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the total of a region and those of its parts, as they were in a state, and says whether they add up. */
record FigureComparison(Places places, PublishedState state, Language language) {

    SumsView of(Programme programme, Region region, int year, Integer stage) {
        var children = places.regions().children(region.code());
        var counting = counting(programme, region, children, year, stage);
        var published = counting.remove(region.code().value());
        var sums = new Sums(published, new ArrayList<>(counting.values()), children.size());
        var label = RegionLabel.of(region);
        var level = children.isEmpty() ? null : children.getFirst().level();
        var sentence = new SumsSentence(
                programme, label, period(year, stage), level == null ? Level.VILLAGE : level, language);
        return new SumsView(
                ProgrammeLabel.of(programme, language),
                label,
                state.number(),
                state.at(),
                year,
                stage,
                programme.unit,
                published == null ? null : published.value,
                sums.sumOfParts(),
                sums.difference(),
                sums.status(),
                new SumsView.PartsView(
                        level == null ? null : level.name(),
                        counting.size(),
                        children.size(),
                        children.stream()
                                .filter(child ->
                                        !counting.containsKey(child.code().value()))
                                .map(RegionLabel::of)
                                .toList()),
                published == null ? null : CitedValue.of(published),
                sums.sameSource(),
                sentence.of(sums));
    }

    private Map<String, ReportedFigure> counting(
            Programme programme, Region region, List<Region> children, int year, Integer stage) {
        var codes = Stream.concat(Stream.of(region), children.stream())
                .map(each -> each.code().value())
                .toList();
        var counting = new LinkedHashMap<String, ReportedFigure>();
        ReportedFigure.totals(programme.code, codes, List.of(year), state).stream()
                .filter(figure -> stage == null || stage.equals(figure.stage))
                .forEach(figure -> counting.putIfAbsent(figure.region, figure));
        return counting;
    }

    private String period(int year, Integer stage) {
        return stage == null
                ? language.of("tahun ", "year ") + year
                : language.of("tahap %d tahun %d", "stage %d of %d").formatted(stage, year);
    }
}
