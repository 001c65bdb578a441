package id.pendamping.platform.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class AnswerMemoryTest {

    private final AnswerMemory<String, Integer> memory = new AnswerMemory<>();

    @Test
    void an_answer_is_known_while_nothing_is_committed() {
        memory.keep("1:1:", "a", 1);
        memory.keep("1:1:", "b", 2);
        assertEquals(1, memory.answer("1:1:", "a"));
        assertEquals(2, memory.answer("1:1:", "b"));
        assertNull(memory.answer("1:1:", "c"));
    }

    @Test
    void a_commit_forgets_every_answer() {
        memory.keep("1:1:", "a", 1);
        assertNull(memory.answer("1:2:", "a"));
        memory.keep("1:2:", "b", 2);
        assertNull(memory.answer("1:2:", "a"));
    }

    @Test
    void what_was_computed_while_something_was_committed_is_not_given_after_it() {
        memory.keep("1:2:", "b", 2);
        memory.keep("1:1:", "a", 1); // asked before the commit, answered after it
        assertNull(memory.answer("1:2:", "a"));
    }

    @Test
    void it_does_not_grow_with_what_callers_type() {
        for (int i = 0; i < 2 * AnswerMemory.AT_MOST; i++) {
            memory.keep("1:1:", "question " + i, i);
        }
        assertEquals(0, memory.answer("1:1:", "question 0"));
        assertNull(memory.answer("1:1:", "question " + (2 * AnswerMemory.AT_MOST - 1)));
    }
}
