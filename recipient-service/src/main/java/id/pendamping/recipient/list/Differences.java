package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.threshold.Threshold;
import id.pendamping.recipient.threshold.ThresholdKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Puts what a list changes into a view, with a warning where that is rarely true. */
@ApplicationScoped
class Differences {

    private final ListChanges changes;
    private final ListHolds holds;

    Differences(ListChanges changes, ListHolds holds) {
        this.changes = changes;
        this.holds = holds;
    }

    ListDifferenceView of(RecipientList list, Language language) {
        var result = ListComparison.of(list);
        long change = result.closing - result.opening;
        var kind = change < 0 ? ThresholdKind.IMPLAUSIBLE_DROP : ThresholdKind.IMPLAUSIBLE_RISE;
        var threshold = Threshold.on(kind, list.period.firstDay, list.programme.code);
        var implausible = threshold != null && Boolean.TRUE.equals(threshold.isExceededBy(change, result.opening));
        var percent = percent(change, result.opening);
        return new ListDifferenceView(
                list.id,
                list.base,
                DifferenceTotals.of(result),
                changes.unexplained(list),
                percent,
                implausible,
                implausible ? warning(percent, threshold, language) : null,
                changes.missing(list),
                holds.totals(list),
                result.comparedAt);
    }

    private static BigDecimal percent(long change, long opening) {
        return opening == 0
                ? null
                : BigDecimal.valueOf(change)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(opening), 2, RoundingMode.HALF_UP);
    }

    private static String warning(BigDecimal percent, Threshold threshold, Language language) {
        var template = language.of(
                "Perubahan %1$+,.2f %% melewati ambang %2$s %%. Periksa apakah berkasnya lengkap sebelum diajukan.",
                "The change of %1$+,.2f %% is beyond the threshold of %2$s %%. Check that the file is complete before it is submitted.");
        return String.format(language.locale(), template, percent, threshold.plainPercent());
    }
}
