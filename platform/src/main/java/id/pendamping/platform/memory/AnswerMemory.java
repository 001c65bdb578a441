package id.pendamping.platform.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that are given again while nothing was committed since they were computed: never older than what the database
 * would say, whichever replica changed it. Refusals are computed each time.
 *
 * @param <Q> the question with all that the answer depends on beside the database: the day, the language, the caller's scope
 * @param <A> the answer; not changed by anybody who gets it
 */
public final class Remembered<Q, A> {

    /** Questions differ by what callers type, so there is an end to what is kept. */
    private static final int AT_MOST = 500;

    private record Since<Q, A>(String mark, Map<Q, A> answers) {}

    private final Supplier<String> mark;
    private volatile Since<Q, A> known = new Since<>("", Map.of());

    /** @param mark asked for each answer, and the same only while nothing was committed */
    public Remembered(Supplier<String> mark) {
        this.mark = mark;
    }

    public A answer(Q question, Supplier<A> computed) {
        var now = mark.get();
        var before = known;
        if (!before.mark().equals(now)) {
            // Marks never return, so what was known under another is of no use to anybody.
            before = new Since<>(now, new ConcurrentHashMap<>());
            known = before;
        }
        var found = before.answers().get(question);
        return found != null ? found : keep(before.answers(), question, computed.get());
    }

    // Computed after the mark was read: if something was committed in between, nobody meets this mark again.
    private static <Q, A> A keep(Map<Q, A> answers, Q question, A answer) {
        if (answers.size() < AT_MOST) {
            answers.put(question, answer);
        }
        return answer;
    }
}
