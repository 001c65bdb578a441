package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    @ParameterizedTest
    @CsvSource({
        // first, second, both, k, few
        "100, 80, 40, 5, false",
        "100, 80, 0, 5, false",
        "100, 80, 4, 5, true",
        "100, 80, 5, 5, false",
        "100, 44, 40, 5, true",
        "44, 100, 40, 5, true",
        "40, 100, 40, 5, false",
        "100, 80, 1, 0, false"
    })
    void who_could_be_told_by_being_few_is_not(long first, long second, long both, int k, boolean few) {
        assertEquals(few, new Overlap(first, second, both).showsFew(k));
        assertEquals(first + second - both, new Overlap(first, second, both).distinct());
    }
}
