package id.pendamping.workforce.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void two_decimals_half_up_and_no_more_than_needed() {
        assertEquals("177.39", Ratio.of(6_741L, 38L).toString());
        assertEquals("449.4", Ratio.of(6_741L, 15L).toString());
        assertEquals("2.53", Ratio.of(38L, 15L).toString());
        assertEquals("0.13", Ratio.of(1L, 8L).toString());
        assertEquals("400", Ratio.of(40_000L, 100L).toString());
    }

    @Test
    void what_is_unknown_or_divides_by_nothing_stays_unknown() {
        assertNull(Ratio.of(null, 38L));
        assertNull(Ratio.of(6_741L, null));
        assertNull(Ratio.of(6_741L, 0L));
    }
}
