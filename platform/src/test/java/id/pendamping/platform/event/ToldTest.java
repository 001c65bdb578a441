package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ToldTest {

    /** A marble and its colour. */
    record Colour(String marble, String colour) {}

    @Test
    void of_each_subject_the_last_is_kept_whatever_order_they_came_in() {
        assertEquals(
                List.of(new Told<>(new Colour("a", "blue"), "3"), new Told<>(new Colour("b", "red"), "2")),
                last(event("a", "green", "1"), event("b", "red", "2"), event("a", "blue", "3")));
        assertEquals(
                List.of(new Told<>(new Colour("a", "blue"), "3")),
                last(event("a", "blue", "3"), event("a", "green", "1")));
    }

    @Test
    void without_a_sequence_what_came_last_is_the_last() {
        assertEquals(
                List.of(new Told<>(new Colour("a", "blue"), "")),
                last(event("a", "green", null), event("a", "blue", null)));
    }

    @Test
    void one_that_cannot_be_read_is_not_passed_over() {
        var garbage = new Received(UUID.randomUUID(), "t", "a", "1", null, "marbles", 0, 0, null, "{".getBytes(UTF_8));
        assertThrows(UnreadableEvent.class, () -> last(event("a", "green", "1"), garbage));
    }

    private static List<Told<Colour>> last(Received... events) {
        return List.copyOf(Told.lastOfEach(Arrays.asList(events), Colour.class, Colour::marble));
    }

    private static Received event(String marble, String colour, String sequence) {
        var body = "{\"marble\": \"%s\", \"colour\": \"%s\"}".formatted(marble, colour);
        return new Received(
                UUID.randomUUID(), "t", marble, sequence, null, "marbles", 0, 0, null, body.getBytes(UTF_8));
    }
}
