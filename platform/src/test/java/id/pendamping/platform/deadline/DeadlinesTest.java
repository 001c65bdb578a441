package id.pendamping.platform.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration WITHIN = Duration.ofSeconds(8);

    @Test
    void who_waited_at_the_door_waits_so_much_less_inside() {
        assertEquals(WITHIN, Deadlines.left(WITHIN, 0));
        assertEquals(
                Duration.ofMillis(7_000),
                Deadlines.left(WITHIN, Duration.ofSeconds(1).toNanos()));
    }

    @Test
    void an_answer_that_is_at_hand_can_still_be_given() {
        assertEquals(
                Duration.ofMillis(100),
                Deadlines.left(WITHIN, Duration.ofSeconds(9).toNanos()));
    }
}
