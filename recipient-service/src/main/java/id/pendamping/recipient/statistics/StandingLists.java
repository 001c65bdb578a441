package id.pendamping.recipient.statistics;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The lists that stand in a state of the ledger, of some regencies and one programme: where answers are read from. */
record StandingLists(List<Standing> all) {

    /** A list that stands for its regency and stage, by the number under which its sums are kept. */
    record Standing(String regency, long number, boolean sample, Stage stage) {}

    StandingLists where(Predicate<Standing> wanted) {
        return new StandingLists(all.stream().filter(wanted).toList());
    }

    /** Without those that were made up to show how the software answers. */
    StandingLists withoutSamples() {
        return where(standing -> !standing.sample());
    }

    StandingLists of(Stage stage) {
        return where(standing -> standing.stage().equals(stage));
    }

    StandingLists in(Set<String> regencies) {
        return where(standing -> regencies.contains(standing.regency()));
    }

    /** Those after a stage, up to and with another. */
    StandingLists between(Stage from, Stage to) {
        return where(standing ->
                standing.stage().compareTo(from) > 0 && standing.stage().compareTo(to) <= 0);
    }

    /** The stage that is asked for; of a bare year, or of no period at all, the last with a list. */
    Optional<Stage> last(AskedPeriod period) {
        return all.stream()
                .map(Standing::stage)
                .filter(stage -> period == null || period.holds(stage.year(), stage.stage()))
                .max(Comparator.naturalOrder());
    }

    Set<String> regencies() {
        return all.stream().map(Standing::regency).collect(toSet());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean holdSamples() {
        return all.stream().anyMatch(Standing::sample);
    }

    /** Which stage comes before another among these, if one does. */
    List<Stage> stages() {
        return all.stream()
                .map(Standing::stage)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
