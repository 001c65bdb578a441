package id.pendamping.recipient.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    /** A small count cannot be solved for, from its own release or with all others that were ever told of its regency. */
    @Property(tries = 1500)
    void no_small_count_is_given_away(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 10) int smallest,
            @ForAll @IntRange(min = 1, max = 3) int districts,
            @ForAll @IntRange(min = 1, max = 4) int villages,
            @ForAll @IntRange(min = 2, max = 14) int liveliness,
            @ForAll @IntRange(min = 1, max = 6) int publications) {
        var history = new Histories(seed, smallest, districts, villages, liveliness).run(publications);

        assertEquals(List.of(), history.givenAway());
    }

    /** Whoever has both beside each other guesses that most is the same in both. */
    @Property(tries = 500)
    void what_was_hidden_of_a_period_is_not_told_by_another_list_of_it(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 10) int smallest,
            @ForAll @IntRange(min = 1, max = 3) int districts,
            @ForAll @IntRange(min = 1, max = 4) int villages,
            @ForAll @IntRange(min = 2, max = 14) int liveliness,
            @ForAll @IntRange(min = 2, max = 8) int publications) {
        var history = new Histories(seed, smallest, districts, villages, liveliness).run(publications);

        assertEquals(List.of(), history.toldAfterAll());
    }

    @Test
    void the_attacker_finds_what_only_small_counts_hide() {
        var attacker = new Attacker();
        attacker.learn(List.of(
                new Attacker.Term("one", 1, null, false),
                new Attacker.Term("two", 1, 17L, false),
                new Attacker.Term("sum", -1, 20L, false)));
        attacker.learn(List.of(
                new Attacker.Term("three", 1, null, false),
                new Attacker.Term("four", 1, null, false),
                new Attacker.Term("none", -1, 0L, false)));
        attacker.learn(List.of(
                new Attacker.Term("five", 1, null, false),
                new Attacker.Term("six", 1, null, false),
                new Attacker.Term("some", -1, 9L, false)));

        assertEquals(List.of("four", "one", "three"), attacker.solved());
    }

    @Test
    void what_is_large_enough_is_told() {
        var sheet =
                sheet(Map.of("99.01.01.2001", row(100, 10, 20), "99.01.02.2001", row(50, 6, 8)), Map.of("MOVED", 28L));

        var told = release(sheet);

        assertFalse(told.cells().values().stream().anyMatch(cells -> hidden(cells) > 0));
        assertEquals(Map.of("MOVED", 28L), told.reasons());
        assertTrue(told.bonds().isEmpty());
    }

    @Test
    void a_small_count_takes_another_of_its_row_and_the_same_of_a_neighbour_along() {
        var sheet = sheet(
                Map.of(
                        "99.01.01.2001", row(100, 10, 3),
                        "99.01.01.2002", row(100, 12, 8),
                        "99.01.02.2001", row(100, 30, 40)),
                Map.of("MOVED", 51L));

        var told = release(sheet);

        var small = told.cells().get("99.01.01.2001");
        var neighbour = told.cells().get("99.01.01.2002");
        assertNull(small[Cell.EXITS.ordinal()]);
        assertNull(neighbour[Cell.EXITS.ordinal()]);
        assertTrue(hidden(small) >= 2);
        assertEquals(hidden(small), hidden(neighbour));
        assertEquals(100L, small[Cell.OPENING.ordinal()]);
        assertEquals(107L, small[Cell.CLOSING.ordinal()]);
        assertEquals(0, hidden(told.cells().get("99.01.02.2001")));
        assertEquals(0, hidden(told.cells().get("99.01.01")));
        assertEquals(0, hidden(told.cells().get("99.01")));
    }

    @Test
    void a_small_reason_takes_another_along() {
        var sheet = sheet(
                Map.of("99.01.01.2001", row(100, 10, 40), "99.01.01.2002", row(100, 12, 30)),
                Map.of("MOVED", 3L, "DUPLICATE", 27L, "UNEXPLAINED", 40L));

        var told = release(sheet).reasons();

        assertNull(told.get("MOVED"));
        assertNull(told.get("DUPLICATE"));
        assertEquals(40L, told.get("UNEXPLAINED"));
    }

    @Test
    void a_reason_that_is_found_later_for_few_takes_another_that_changed_along() {
        var told = found(
                Map.of("MOVED", 7L, "UNEXPLAINED", 40L),
                Map.of("MOVED", 7L, "UNEXPLAINED", 40L),
                Map.of("MOVED", 7L, "DECEASED", 3L, "UNEXPLAINED", 37L));

        assertNull(told.get("DECEASED"));
        assertNull(told.get("UNEXPLAINED"));
        assertEquals(7L, told.get("MOVED"));
    }

    @Test
    void when_few_unexplained_exits_were_hidden_what_explained_them_all_does_not_tell_how_many() {
        var hidden = new HashMap<String, Long>(Map.of("MOVED", 20L));
        hidden.put("DUPLICATE", null);
        hidden.put("UNEXPLAINED", null);
        var told = found(
                hidden,
                Map.of("MOVED", 20L, "DUPLICATE", 10L, "UNEXPLAINED", 3L),
                Map.of("MOVED", 23L, "DUPLICATE", 10L, "UNEXPLAINED", 0L));

        // The edition before had told of 10 duplicates, so there are no fewer, and no more than 3 unexplained.
        assertNull(told.get("MOVED"));
        assertNull(told.get("DUPLICATE"));
        assertNull(told.get("UNEXPLAINED"));
    }

    @Test
    void enough_that_are_found_later_are_told() {
        assertEquals(
                Map.of("MOVED", 7L, "DECEASED", 12L, "UNEXPLAINED", 28L),
                found(
                        Map.of("MOVED", 7L, "UNEXPLAINED", 40L),
                        Map.of("MOVED", 7L, "UNEXPLAINED", 40L),
                        Map.of("MOVED", 7L, "DECEASED", 12L, "UNEXPLAINED", 28L)));
    }

    /** What is told of reasons by a release in which only they changed, and as many left as before. */
    private static Map<String, Long> found(Map<String, Long> told, Map<String, Long> then, Map<String, Long> now) {
        var cells = new Long[Cell.values().length];
        cells[Cell.EXITS.ordinal()] =
                then.values().stream().mapToLong(Long::longValue).sum();
        var before = new Told(Map.<String, Long[]>of("99.01", cells), told, Set.of(), true);
        return FoundReasons.release("99.01", before, then, new TreeMap<>(now), 5)
                .reasons();
    }

    @Test
    void a_village_of_four_stays_hidden_with_another_also_where_it_opens_the_next_period() {
        var hiddenClosings = LongStream.range(0, 20)
                .boxed()
                .flatMap(seed -> new Histories(seed, 5, 2, 4, 6).run(6).releases.stream())
                .filter(release -> release.before() != null)
                .flatMap(release -> release.before().told().cells().entrySet().stream()
                        .filter(place -> place.getValue()[Cell.CLOSING.ordinal()] == null)
                        .map(place -> Optional.ofNullable(
                                release.told().cells().get(place.getKey())[Cell.OPENING.ordinal()])))
                .toList();

        assertFalse(hiddenClosings.isEmpty());
        assertTrue(hiddenClosings.stream().allMatch(Optional::isEmpty));
    }

    private static long[] row(long opening, long entries, long exits) {
        var row = new long[Cell.values().length];
        row[Cell.OPENING.ordinal()] = opening;
        row[Cell.ENTRIES.ordinal()] = entries;
        row[Cell.EXITS.ordinal()] = exits;
        row[Cell.CLOSING.ordinal()] = opening + entries - exits;
        return row;
    }

    private static Sheet sheet(Map<String, long[]> villages, Map<String, Long> reasons) {
        return new Sheet("99.01", new TreeMap<>(villages), new TreeMap<>(reasons));
    }

    /** By a list after one of which everything was told. */
    private static Told release(Sheet sheet) {
        return Suppression.release(
                sheet, 5, new ListTold(false, false, new Told(Map.of(), Map.of(), Set.of(), true), null));
    }

    private static int hidden(Long[] cells) {
        int hidden = 0;
        for (var cell : cells) {
            hidden += cell == null ? 1 : 0;
        }
        return hidden;
    }
}
