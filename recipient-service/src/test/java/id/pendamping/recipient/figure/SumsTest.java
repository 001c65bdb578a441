package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.pendamping.recipient.figure.Sums.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SumsTest {

    @Property
    void total_less_sum_is_the_difference(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 100_000) Integer> parts,
            @ForAll @IntRange(max = 9) int more) {
        var sum = parts.stream().mapToLong(Integer::longValue).sum();
        var sums = new Sums(total(sum + more), parts(parts), parts.size());

        assertEquals(sum, sums.sumOfParts());
        assertEquals(more, sums.difference());
        assertEquals(more == 0 ? Status.ADDS_UP : Status.DOES_NOT_ADD_UP, sums.status());
    }

    @Test
    void missing_parts_leave_it_open_unless_the_rest_is_too_much_already() {
        assertEquals(Status.INCOMPLETE, new Sums(total(10), parts(List.of(4, 6)), 3).status());
        assertNull(new Sums(total(10), parts(List.of(4, 6)), 3).difference());
        assertEquals(Status.DOES_NOT_ADD_UP, new Sums(total(10), parts(List.of(5, 6)), 3).status());
        assertEquals(-1, new Sums(total(10), parts(List.of(5, 6)), 3).difference());
        assertEquals(Status.INCOMPLETE, new Sums(total(10), List.of(), 3).status());
        assertNull(new Sums(total(10), List.of(), 3).sumOfParts());
    }

    @Test
    void without_a_total_or_without_parts_there_is_nothing_to_compare() {
        assertEquals(Status.NOTHING_PUBLISHED, new Sums(null, parts(List.of(4)), 1).status());
        assertNull(new Sums(null, parts(List.of(4)), 1).difference());
        assertEquals(Status.NO_PARTS, new Sums(total(10), List.of(), 0).status());
    }

    private static ReportedFigure total(long value) {
        return WhichFigureCountsTest.figure("52.08", null, value, Instant.EPOCH);
    }

    private static List<ReportedFigure> parts(List<Integer> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i ->
                        WhichFigureCountsTest.figure("52.08.%02d".formatted(i + 1), null, values.get(i), Instant.EPOCH))
                .toList();
    }
}
