package id.pendamping.platform.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was answered since something was committed.
 *
 * @param <Q> the question with all that the answer depends on beside the database
 * @param <A> the answer; not changed by anybody who gets it
 */
final class AnswerMemory<Q, A> {

    /** Questions differ by what callers type, so there is an end to what is kept. */
    static final int AT_MOST = 500;

    private record Since<Q, A>(String mark, Map<Q, A> answers) {}

    private volatile Since<Q, A> known = new Since<>("", Map.of());

    /**
     * The answer to a question that was asked under this mark; null when it must be computed.
     *
     * @param mark asked after the question came
     */
    A answer(String mark, Q question) {
        var since = known;
        return since.mark().equals(mark) ? since.answers().get(question) : null;
    }

    /**
     * Keeps an answer.
     *
     * @param mark asked before the answer was computed: if something was committed in between, nobody meets this mark again
     */
    void keep(String mark, Q question, A answer) {
        var since = known;
        if (!since.mark().equals(mark)) {
            // Marks never return, so what was known under another is of no use to anybody.
            since = new Since<>(mark, new ConcurrentHashMap<>());
            known = since;
        }
        if (since.answers().size() < AT_MOST) {
            since.answers().put(question, answer);
        }
    }
}
