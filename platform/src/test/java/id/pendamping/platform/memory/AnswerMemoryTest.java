package id.pendamping.platform.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private String mark = "1:1:";
    private final AtomicInteger computed = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>(() -> mark);

    @Test
    void an_answer_is_computed_once_while_nothing_is_committed() {
        assertEquals(1, ask("a"));
        assertEquals(1, ask("a"));
        assertEquals(2, ask("b"));
        assertEquals(1, ask("a"));
    }

    @Test
    void a_commit_forgets_every_answer() {
        ask("a");
        ask("b");
        mark = "1:2:";
        assertEquals(3, ask("a"));
        assertEquals(4, ask("b"));
    }

    @Test
    void what_was_computed_while_something_was_committed_is_not_given_after_it() {
        remembered.answer("a", () -> {
            mark = "1:2:";
            return computed.incrementAndGet();
        });
        assertEquals(2, ask("a"));
    }

    @Test
    void a_refusal_is_computed_each_time() {
        assertThrows(
                IllegalStateException.class,
                () -> remembered.answer("a", () -> {
                    throw new IllegalStateException("refused");
                }));
        assertEquals(1, ask("a"));
    }

    @Test
    void it_does_not_grow_with_what_callers_type() {
        for (int i = 0; i < 1_000; i++) {
            ask("question " + i);
        }
        assertEquals(1, ask("question 0"));
        assertEquals(1_001, ask("question 999"));
    }

    private int ask(String question) {
        return remembered.answer(question, computed::incrementAndGet);
    }
}
