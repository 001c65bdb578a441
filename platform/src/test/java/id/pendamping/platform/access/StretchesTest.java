package id.pendamping.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {

    private static final List<String> REGIONS = List.of("11.01", "11.02", "17", "17.06", "17.06.01", "52.08", "52.09");

    @Test
    void they_are_the_outermost_codes_of_a_scope_in_their_order() {
        assertEquals(
                List.of(Inside.of("11"), Inside.of("17.06"), Inside.of("52.08")),
                Scope.of(List.of("52.08", "17.06.01", "11", "17.06", "11.02"))
                        .stretches()
                        .parts());
        assertEquals(List.of(Inside.of(null)), Scope.all().stretches().parts());
        assertEquals(List.of(), Scope.of(List.of()).stretches().parts());
    }

    @Test
    void a_list_by_region_goes_from_one_to_the_next_until_the_page_is_full() {
        var regions = Scope.of(List.of("11", "17.06", "52.08")).stretches();

        assertEquals(List.of("11.01", "11.02", "17.06"), regions.inOrder(null, 3, behind("")));
        assertEquals(List.of("17.06.01", "52.08"), regions.inOrder("17.06", 3, behind("17.06")));
        assertEquals(List.of(), regions.inOrder("52.08", 3, behind("52.08")));
    }

    @Test
    void what_lies_before_the_page_is_not_read_again() {
        var asked = new java.util.ArrayList<Inside>();
        Scope.of(List.of("11", "17.06", "52.08")).stretches().inOrder("17.06", 3, (inside, atMost) -> {
            asked.add(inside);
            return List.of();
        });
        assertEquals(List.of(Inside.of("17.06"), Inside.of("52.08")), asked);
    }

    @Test
    void a_list_in_another_order_is_merged_of_the_first_of_each() {
        var regions = Scope.of(List.of("11", "52")).stretches();

        assertEquals(
                List.of("52.09", "52.08", "11.02"),
                regions.merged(
                        3,
                        Comparator.<String>reverseOrder(),
                        inside -> inside(inside)
                                .sorted(Comparator.reverseOrder())
                                .limit(3)
                                .toList()));
        assertEquals(4, regions.sum(inside -> inside(inside).count()));
    }

    private static java.util.function.BiFunction<Inside, Integer, List<String>> behind(String last) {
        return (inside, atMost) -> inside(inside)
                .filter(region -> region.compareTo(last) > 0)
                .limit(atMost)
                .toList();
    }

    private static java.util.stream.Stream<String> inside(Inside inside) {
        return REGIONS.stream()
                .filter(region -> region.compareTo(inside.from()) >= 0 && region.compareTo(inside.to()) < 0);
    }
}
