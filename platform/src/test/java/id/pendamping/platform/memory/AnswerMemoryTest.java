package id.pendamping.platform.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

    private final AnswerMemory<String, Integer> memory = new AnswerMemory<>();

    @Test
    void the_first_who_asks_computes_and_the_others_get_it_while_nothing_is_committed() {
        var first = memory.place("1:1:", "a");
        var second = memory.place("1:1:", "a");
        assertTrue(first.mine());
        assertFalse(second.mine());
        first.answer().complete(1);
        assertEquals(1, second.answer().join());
        assertEquals(1, memory.place("1:1:", "a").answer().getNow(null));
        assertTrue(memory.place("1:1:", "b").mine());
    }

    @Test
    void a_commit_forgets_every_answer() {
        memory.place("1:1:", "a").answer().complete(1);
        assertTrue(memory.place("1:2:", "a").mine());
    }

    @Test
    void what_was_computed_while_something_was_committed_is_not_given_after_it() {
        var before = memory.place("1:1:", "a");
        memory.place("1:2:", "b").answer().complete(2);
        before.answer().complete(1); // asked before the commit, answered after it
        assertTrue(memory.place("1:2:", "a").mine());
    }

    @Test
    void what_is_no_answer_to_keep_is_computed_again() {
        var refused = memory.place("1:1:", "a");
        var waiting = memory.place("1:1:", "a");
        refused.answer().complete(null);
        assertNull(waiting.answer().join());
        assertTrue(memory.place("1:1:", "a").mine());
    }

    @Test
    void it_does_not_grow_with_what_callers_type() {
        for (int i = 0; i < AnswerMemory.AT_MOST; i++) {
            memory.place("1:1:", "question " + i).answer().complete(i);
        }
        assertNull(memory.place("1:1:", "one more"));
        assertEquals(0, memory.place("1:1:", "question 0").answer().getNow(null));
    }
}
