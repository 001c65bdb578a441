package id.pendamping.recipient.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void exactly_the_threshold_is_not_above_it() {
        assertFalse(Threshold.exceeds(-100, 1000, TEN));
        assertTrue(Threshold.exceeds(-101, 1000, TEN));
    }

    @Test
    void what_rounds_to_the_threshold_may_lie_above_it() {
        // 10.00003 percent is printed as 10.00.
        assertTrue(Threshold.exceeds(300_001, 3_000_000, TEN));
    }

    @Test
    void a_fraction_of_a_percent_is_a_threshold_too() {
        assertTrue(Threshold.exceeds(76, 1000, new BigDecimal("7.5")));
        assertFalse(Threshold.exceeds(75, 1000, new BigDecimal("7.5")));
    }

    @Property
    void rises_and_falls_are_measured_alike(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long change) {
        assertEquals(Threshold.exceeds(change, 5_000_000, TEN), Threshold.exceeds(-change, 5_000_000, TEN));
    }

    @Test
    void from_nothing_nothing_can_be_measured() {
        var threshold = new Threshold(ThresholdKind.SIGNIFICANT_CHANGE, null, null);
        threshold.set(TEN, null, "test", UUID.randomUUID());

        assertNull(threshold.isExceededBy(5, 0));
        assertEquals("10", threshold.plainPercent().toString());
    }
}
