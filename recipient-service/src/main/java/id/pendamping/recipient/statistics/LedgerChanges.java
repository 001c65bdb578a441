package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.NOTHING_COUNTED;
import static id.pendamping.recipient.statistics.StatisticsProblem.PERIOD_ORDER;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.figure.ReferenceDate;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.publication.PublishedState;
import id.pendamping.recipient.statistics.LedgerSums.Sum;
import id.pendamping.recipient.threshold.Threshold;
import id.pendamping.recipient.threshold.ThresholdKind;
import java.util.List;
import java.util.Set;

/** Reads how the count of a programme in one region changed between two stages, by the lists that stand. */
record LedgerChanges(Changes asked, PublishedState state, StandingLists lists, Sight sight, int regenciesExpected) {

    /** The two stages, and the regencies with both of them. */
    private record Ends(Stage from, Stage to, Set<String> regencies) {}

    /** The same without lists that were made up: a regency with one of them on the way is not counted. */
    LedgerChanges withoutSamples() {
        var first = lists.withoutSamples().last(asked.from());
        var last = lists.withoutSamples().last(asked.to());
        if (first.isEmpty() || last.isEmpty()) {
            return with(lists.withoutSamples());
        }
        var made = lists.between(first.get(), last.get())
                .where(StandingLists.Standing::sample)
                .regencies();
        return with(lists.withoutSamples().where(standing -> !made.contains(standing.regency())));
    }

    private LedgerChanges with(StandingLists others) {
        return new LedgerChanges(asked, state, others, sight, regenciesExpected);
    }

    /** Whether every regency of the region has both ends. */
    boolean isComplete() {
        var first = lists.last(asked.from());
        var last = lists.last(asked.to());
        return first.isPresent()
                && last.isPresent()
                && first.get().compareTo(last.get()) < 0
                && both(first.get(), last.get()).size() == regenciesExpected;
    }

    ChangeView view(LedgerSums sums, Language language) {
        var ends = ends();
        var both = lists.in(ends.regencies());
        var way = both.between(ends.from(), ends.to());
        var read = both.where(
                standing -> standing.stage().equals(ends.from()) || way.all().contains(standing));
        var rows = sums.sums(
                sight,
                asked.programme().code,
                asked.region(),
                asked.region().level(),
                read,
                LedgerSums.After.NOTHING,
                read.all().size());
        var opening = at(rows, ends.from()).closing();
        var balance = Balance.NOTHING.from(opening);
        for (var stage : way.stages()) {
            balance = balance.then(at(rows, stage));
        }
        if (!balance.balances()) {
            throw new IllegalStateException(
                    "The ledger does not balance in " + asked.region().code());
        }
        var shares = ExitShares.of(
                sums.exits(sight, asked.programme().code, asked.region(), way, state), balance.exits(), language);
        var ledger = new LedgerChangeView(
                state.number(),
                state.at(),
                sight == Sight.RELEASED,
                read.holdSamples(),
                regenciesExpected == 1
                        ? null
                        : new RegenciesCounted(ends.regencies().size(), regenciesExpected),
                balance,
                shares.byGroup(),
                shares.byReason(),
                way.stages().stream()
                        .map(stage -> new LedgerChangeView.StepView(
                                stage.code(), way.of(stage).holdSamples(), at(rows, stage)))
                        .toList());
        return view(ends, ledger, language);
    }

    private ChangeView view(Ends ends, LedgerChangeView ledger, Language language) {
        var opening = ledger.balance().opening();
        var closing = ledger.balance().closing();
        var change = opening == null || closing == null ? null : new Change(opening, closing);
        var threshold = Threshold.on(ThresholdKind.SIGNIFICANT_CHANGE, state, asked.programme().code);
        var significant = change == null ? null : threshold.isExceededBy(change.difference(), change.from());
        var comparable = ReferenceDate.alike(day(ends.from()), day(ends.to()));
        var seriesBreak = !ends.from().regime().equals(ends.to().regime());
        return new ChangeView(
                ProgrammeLabel.of(asked.programme(), language),
                RegionLabel.of(asked.region()),
                state.number(),
                state.at(),
                asked.programme().unit,
                ChangeView.Basis.LEDGER,
                end(asked.from(), ends.from(), opening),
                end(asked.to(), ends.to(), closing),
                change == null ? null : change.difference(),
                change == null ? null : change.percent(),
                significant,
                new ChangeView.AppliedThreshold(threshold.id, threshold.plainPercent(), threshold.source),
                comparable,
                seriesBreak,
                new LedgerSentence(
                                new ChangeSentence(
                                        asked.programme(), asked.region().name(), asked.from(), asked.to(), language),
                                ledger)
                        .of(change, significant, threshold.plainPercent(), comparable, seriesBreak),
                ledger);
    }

    private static ChangeView.EndView end(AskedPeriod asked, Stage stage, Long value) {
        return new ChangeView.EndView(
                asked.toString(),
                value,
                stage.lastDay().toString(),
                stage.stage(),
                null,
                null,
                null,
                stage.regime(),
                List.of());
    }

    private static ReferenceDate day(Stage stage) {
        return new ReferenceDate(stage.lastDay().toString());
    }

    private Ends ends() {
        var first = lists.last(asked.from()).orElseThrow(() -> nothing("from", asked.from()));
        var last = lists.last(asked.to()).orElseThrow(() -> nothing("to", asked.to()));
        if (first.compareTo(last) >= 0) {
            throw PERIOD_ORDER.at("to", first.code(), last.code());
        }
        var both = both(first, last);
        if (both.isEmpty()) {
            throw nothing("to", asked.to());
        }
        return new Ends(first, last, both);
    }

    private Set<String> both(Stage first, Stage last) {
        return lists.of(first).in(lists.of(last).regencies()).regencies();
    }

    private RuntimeException nothing(String field, AskedPeriod period) {
        return NOTHING_COUNTED.at(field, asked.programme().code, asked.region().name(), period.toString());
    }

    /** A place without a row has nobody: lists name every family of a regency. */
    private static Balance at(List<Sum> rows, Stage stage) {
        return rows.stream()
                .filter(row -> row.year() == stage.year() && row.stage() == stage.stage())
                .map(Sum::balance)
                .findFirst()
                .orElse(Balance.NOTHING);
    }
}
