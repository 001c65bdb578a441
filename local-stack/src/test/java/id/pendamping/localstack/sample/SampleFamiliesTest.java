package id.pendamping.localstack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFamiliesTest {

    static List<SampleSeries> series() {
        return SampleSeries.ALL;
    }

    @ParameterizedTest
    @MethodSource("series")
    void the_lists_sum_to_what_was_printed_and_name_every_village(SampleSeries series) {
        var villages = villages(series);
        var families = new SampleFamilies(series, villages);
        var before = villageByCard(families.before());
        var after = villageByCard(families.after());

        assertEquals(series.opening(), before.size());
        assertEquals(series.closing(), after.size());
        assertEquals(villages, before.values().stream().distinct().sorted().toList());
        assertEquals(villages, after.values().stream().distinct().sorted().toList());
        assertEquals(
                series.exits(),
                before.keySet().stream()
                        .filter(card -> !after.containsKey(card))
                        .count());
        assertEquals(
                series.moves(),
                after.entrySet().stream()
                        .filter(row -> before.containsKey(row.getKey())
                                && !before.get(row.getKey()).equals(row.getValue()))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("series")
    void whoever_leaves_has_one_reason_or_stays_unexplained(SampleSeries series) {
        var families = new SampleFamilies(series, villages(series));
        var after = villageByCard(families.after());
        var reasons = columns(families.reasons(), 1);

        assertTrue(reasons.keySet().stream().noneMatch(after::containsKey), "somebody who stays has a reason to leave");
        assertEquals(series.exits() - series.unexplained(), reasons.size());
        assertEquals(
                new TreeMap<>(series.reasons()),
                reasons.values().stream()
                        .collect(Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.summingInt(each -> 1))));
    }

    @ParameterizedTest
    @MethodSource("series")
    void whose_payment_is_held_stays_and_is_not_the_one_who_is_shown_to_stay(SampleSeries series) {
        var families = new SampleFamilies(series, villages(series));
        var held = columns(families.holds(), 1).keySet();

        assertEquals(1, held.size());
        assertTrue(villageByCard(families.before()).keySet().containsAll(held), "not on the earlier list");
        assertTrue(villageByCard(families.after()).keySet().containsAll(held), "not on the later list");
        assertTrue(!held.contains(families.whoStays().card()), "asked about as one that is paid");
    }

    @ParameterizedTest
    @MethodSource("series")
    void no_number_can_be_a_person(SampleSeries series) {
        var families = new SampleFamilies(series, villages(series));
        for (var file : List.of(families.before(), families.after())) {
            file.lines().skip(1).map(line -> line.split(",")).forEach(row -> {
                // Province 99, and a birthday or a day of issue that no calendar has.
                assertTrue(row[0].matches("99\\d{4}0000\\d{6}"), "a card of a real form");
                assertTrue(row[1].matches("99\\d{4}9999\\d{6}"), "a NIK of a real form");
            });
        }
    }

    private static List<String> villages(SampleSeries series) {
        return IntStream.range(0, series.region().equals("17.06") ? 151 : 43)
                .mapToObj(number -> "%s.01.2%03d".formatted(series.region(), number))
                .toList();
    }

    private static Map<String, String> villageByCard(String file) {
        return columns(file, 2);
    }

    /** A column by the first one; a first that stands twice fails. */
    private static Map<String, String> columns(String file, int column) {
        return file.lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[0], row -> row[column]));
    }
}
