package id.pendamping.recipient.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.reason.ExitReason;
import id.pendamping.recipient.reason.ReasonGroup;
import id.pendamping.recipient.statistics.LedgerSums.Exits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Those who left, by reason and by group, the most frequent first. The unexplained stand at the end of both, also when
 * there are none.
 *
 * @param all how many left; null where that is hidden
 */
record ExitShares(Long all, List<ExitShare> byGroup, List<ExitShare> byReason) {

    private static final Comparator<ExitShare> MOST_FIRST =
            comparing(ExitShare::families, nullsLast(reverseOrder())).thenComparing(ExitShare::code);

    static ExitShares of(List<Exits> exits, Long all, Language language) {
        var unexplained = ExitShare.of(ExitReason.UNEXPLAINED, unexplained(language), null, families(exits, null), all);
        var groups = Arrays.stream(ReasonGroup.values())
                .filter(group -> exits.stream().anyMatch(exit -> exit.group() == group))
                .map(group ->
                        ExitShare.of(group.name(), group.label(language).name(), null, families(exits, group), all))
                .sorted(MOST_FIRST);
        var reasons = exits.stream()
                .filter(exit -> exit.group() != null)
                .map(exit -> ExitShare.of(
                        exit.reason(),
                        language.of(exit.indonesian(), exit.english()),
                        exit.group().name(),
                        exit.families(),
                        all))
                .sorted(MOST_FIRST);
        return new ExitShares(all, behind(groups.toList(), unexplained), behind(reasons.toList(), unexplained));
    }

    static String unexplained(Language language) {
        return language.of("Belum terjelaskan", "Unexplained");
    }

    /** The sum over a group; a sum with a part that is suppressed would tell it. */
    private static Long families(List<Exits> exits, ReasonGroup group) {
        long sum = 0;
        for (var exit : exits) {
            if (exit.group() == group) {
                if (exit.families() == null) {
                    return null;
                }
                sum += exit.families();
            }
        }
        return sum;
    }

    private static List<ExitShare> behind(List<ExitShare> shares, ExitShare last) {
        var all = new ArrayList<>(shares);
        all.add(last);
        return List.copyOf(all);
    }
}
