package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.NOTHING_REPORTED;
import static id.pendamping.recipient.statistics.StatisticsProblem.PERIOD_ORDER;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.figure.CitedValue;
import id.pendamping.recipient.figure.ReferenceDate;
import id.pendamping.recipient.figure.ReportedFigure;
import id.pendamping.recipient.period.Period;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.recipient.threshold.Threshold;
import id.pendamping.recipient.threshold.ThresholdKind;
import id.pendamping.regions.Region;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Reads how the reported total of a programme in one region changed between two periods. */
record Changes(Programme programme, Region region, AskedPeriod from, AskedPeriod to) {

    private record End(AskedPeriod period, ReportedFigure figure, List<ReportedFigure> others, String regime) {

        ChangeView.EndView view() {
            return new ChangeView.EndView(
                    period.toString(),
                    figure.value,
                    figure.reference,
                    figure.stage,
                    figure.source,
                    figure.citation,
                    figure.revision,
                    regime,
                    others.stream().map(CitedValue::of).toList());
        }
    }

    Changes {
        if (from.compareTo(to) >= 0) {
            throw PERIOD_ORDER.at("to", from.toString(), to.toString());
        }
    }

    ChangeView view(PublishedState state, Language language) {
        var years = new TreeSet<>(List.of(from.year(), to.year()));
        var totals = ReportedFigure.totals(programme.code, List.of(region.code().value()), years, state);
        var first = end("from", from, totals);
        var last = end("to", to, totals);
        var change = new Change(first.figure.value, last.figure.value);
        var threshold = Threshold.on(ThresholdKind.SIGNIFICANT_CHANGE, state, programme.code);
        var significant = threshold.isExceededBy(change.difference(), change.from());
        var comparable = comparable(first.figure, last.figure);
        var seriesBreak = !first.regime.equals(last.regime);
        return new ChangeView(
                ProgrammeLabel.of(programme, language),
                RegionLabel.of(region),
                state.number(),
                state.at(),
                programme.unit,
                ChangeView.Basis.REPORTED,
                first.view(),
                last.view(),
                change.difference(),
                change.percent(),
                significant,
                new ChangeView.AppliedThreshold(threshold.id, threshold.plainPercent(), threshold.source),
                comparable,
                seriesBreak,
                new ChangeSentence(programme, region.name(), from, to, language)
                        .of(change, significant, threshold.plainPercent(), comparable, seriesBreak),
                null);
    }

    private End end(String field, AskedPeriod period, List<ReportedFigure> totals) {
        var published = totals.stream()
                .filter(figure -> period.holds(figure.year, figure.stage))
                .toList();
        if (published.isEmpty()) {
            throw NOTHING_REPORTED.at(field, programme.code, region.name(), period.toString());
        }
        var counts = published.getFirst();
        return new End(
                period,
                counts,
                published.subList(1, published.size()),
                Period.regimeCode(programme.code, counts.year, counts.stage, counts.dayOfRegime()));
    }

    /** Two totals tell a change and not the time of year only when they describe the same point of their years. */
    static boolean comparable(ReportedFigure one, ReportedFigure other) {
        return ReferenceDate.alike(one.referenceDate(), other.referenceDate())
                && Objects.equals(one.stage, other.stage);
    }
}
