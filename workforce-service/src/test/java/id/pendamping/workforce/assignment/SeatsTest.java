package id.pendamping.workforce.assignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatsTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);

    @Test
    void those_who_follow_each_other_take_one_seat() {
        assertEquals(1, Seats.mostAtOnce(List.of(from(1, 2), from(3, 4)), JANUARY));
    }

    @Test
    void those_who_meet_on_a_single_day_take_two() {
        assertEquals(2, Seats.mostAtOnce(List.of(from(1, 3), from(3, 4)), JANUARY));
    }

    @Test
    void what_met_before_the_first_day_does_not_count() {
        assertEquals(1, Seats.mostAtOnce(List.of(from(1, 2), from(1, 4)), JANUARY.plusMonths(2)));
    }

    @Test
    void nobody_takes_none() {
        assertEquals(0, Seats.mostAtOnce(List.of(), JANUARY));
    }

    /** From the first day of one month to the first day of another. */
    private static Seat from(int month, int toMonth) {
        return new Seat(UUID.randomUUID(), LocalDate.of(2025, month, 1), LocalDate.of(2025, toMonth, 1));
    }
}
