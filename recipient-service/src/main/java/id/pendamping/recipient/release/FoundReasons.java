package id.pendamping.recipient.release;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides what is told of a list again, once reasons were found for exits that stood unexplained: its counts as before, and why
 * families left by what is known now.
 *
 * <p>The public knows what was told before, that as many left as before, and that reasons found can only take from the unexplained. So a
 * small count's story is that one family fewer left for this reason and one more for another that is hidden; or, where it was hidden
 * before, the story of then, one and the same before and after.
 */
final class FoundReasons {

    private static final String UNEXPLAINED = "UNEXPLAINED";

    private final Told before;
    private final Map<String, Long> then;
    private final SortedMap<String, Long> now;
    private final TreeSet<String> hidden = new TreeSet<>();

    private FoundReasons(Told before, Map<String, Long> then, SortedMap<String, Long> now) {
        this.before = before;
        this.then = then;
        this.now = now;
    }

    /**
     * What is told again.
     *
     * @param then why families left when it was told before
     * @param now why they left, as is known now
     * @param smallest the smallest count that is published
     */
    static Told release(
            String regency, Told before, Map<String, Long> then, SortedMap<String, Long> now, int smallest) {
        var found = new FoundReasons(before, then, now);
        now.keySet().stream().filter(reason -> found.isSecret(reason, smallest)).forEach(found.hidden::add);
        // Where nobody knows how many left, a reason that is hidden goes with that number. Else another is hidden too,
        // one that changed: of the rest everybody guesses that it is as it was.
        if (found.hidden.size() == 1 && before.tells(regency, Cell.EXITS)) {
            found.hideOneOf(found::isChanged);
        }
        if (found.explainsAllThatWasHidden()) {
            found.hideOneOf(found::isGrown);
        }
        var reasons = new TreeMap<String, Long>();
        now.forEach((reason, families) -> reasons.put(reason, found.hidden.contains(reason) ? null : families));
        return new Told(before.cells(), reasons, before.bonds(), before.departed());
    }

    /** What was hidden stays so, and what was told as it is can be read for ever. */
    private boolean isSecret(String reason, int smallest) {
        long families = now.get(reason);
        boolean small = families > 0 && families < smallest;
        return wasHidden(reason)
                || small && !Long.valueOf(families).equals(before.reasons().get(reason));
    }

    private boolean wasHidden(String reason) {
        return before.reasons().containsKey(reason) && before.reasons().get(reason) == null;
    }

    /** Then one fewer can have been unexplained before only if one fewer was explained since. */
    private boolean explainsAllThatWasHidden() {
        return wasHidden(UNEXPLAINED)
                && now.get(UNEXPLAINED) == 0
                && hidden.stream().noneMatch(this::isGrown);
    }

    private boolean isGrown(String reason) {
        return now.get(reason) > then.getOrDefault(reason, 0L);
    }

    private boolean isChanged(String reason) {
        return !now.get(reason).equals(then.getOrDefault(reason, 0L));
    }

    private void hideOneOf(Predicate<String> wanted) {
        now.keySet().stream()
                .filter(reason -> !hidden.contains(reason))
                .filter(wanted)
                .min(Comparator.comparing(now::get))
                .ifPresent(hidden::add);
    }
}
