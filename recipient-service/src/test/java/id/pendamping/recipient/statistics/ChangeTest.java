package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.recipient.figure.WholeNumber;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Property
    void where_it_began_plus_the_change_is_where_it_ended(
            @ForAll @LongRange(min = 0, max = WholeNumber.MOST) long from,
            @ForAll @LongRange(min = 0, max = WholeNumber.MOST) long to) {
        assertEquals(to, from + new Change(from, to).difference());
        assertEquals(-new Change(from, to).difference(), new Change(to, from).difference());
    }

    @Property
    void the_percentage_has_two_decimals_and_is_off_by_half_of_the_last_at_most(
            @ForAll @LongRange(min = 1, max = 10_000_000) long from,
            @ForAll @LongRange(min = 0, max = 10_000_000) long to) {
        var percent = new Change(from, to).percent();
        var exact = BigDecimal.valueOf(100 * (to - from));

        assertEquals(2, percent.scale());
        assertTrue(percent.multiply(BigDecimal.valueOf(from))
                        .subtract(exact)
                        .abs()
                        .compareTo(BigDecimal.valueOf(from).multiply(new BigDecimal("0.005")))
                <= 0);
    }

    @Test
    void it_is_what_the_office_published() {
        assertEquals(new BigDecimal("-0.16"), new Change(22865, 22829).percent());
        assertEquals(new BigDecimal("-17.78"), new Change(32765, 26940).percent());
    }

    @Test
    void half_goes_up_and_away_from_zero() {
        assertEquals(new BigDecimal("0.13"), new Change(800, 801).percent());
        assertEquals(new BigDecimal("-0.13"), new Change(800, 799).percent());
    }

    @Test
    void from_nothing_there_is_no_percentage() {
        assertNull(new Change(0, 5).percent());
    }
}
