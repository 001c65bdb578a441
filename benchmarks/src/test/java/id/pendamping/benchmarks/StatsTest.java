package id.pendamping.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatsTest {

    @Test
    void the_median_is_in_the_middle_or_between_the_two_there() {
        assertEquals(3, Stats.median(List.of(9.0, 3.0, 1.0)));
        assertEquals(2.5, Stats.median(List.of(4.0, 1.0, 2.0, 3.0)));
        assertEquals(7, Stats.median(List.of(7.0)));
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        var hundred = IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList();
        assertEquals(50, Stats.percentile(hundred, 50));
        assertEquals(99, Stats.percentile(hundred, 99));
        assertEquals(100, Stats.percentile(hundred, 100));
        assertEquals(2, Stats.percentile(List.of(1.0, 2.0), 99));
        assertEquals(1, Stats.percentile(List.of(1.0, 2.0), 1));
    }

    @Test
    void nothing_measured_is_no_number() {
        assertThrows(IllegalArgumentException.class, () -> Stats.median(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Stats.percentile(List.of(), 99));
    }
}
