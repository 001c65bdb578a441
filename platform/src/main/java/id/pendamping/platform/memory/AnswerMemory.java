package id.pendamping.platform.memory;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was answered since something was committed, and what is being answered.
 *
 * @param <Q> the question with all that the answer depends on beside the database
 * @param <A> the answer; not changed by anybody who gets it
 */
final class AnswerMemory<Q, A> {

    /** Questions differ by what callers type, so there is an end to what is kept. */
    static final int AT_MOST = 500;

    private record Since<Q, A>(String mark, Map<Q, CompletableFuture<A>> answers) {}

    private volatile Since<Q, A> known = new Since<>("", new ConcurrentHashMap<>());

    /**
     * A place for the answer to one question under one mark.
     *
     * @param answer to come, or there; null when it turned out to be none to keep
     * @param mine whether the one who asked here first is you: then give the answer, or say that there is none
     */
    record Place<A>(CompletableFuture<A> answer, boolean mine) {}

    /**
     * The place of a question; null when there is none left.
     *
     * @param mark asked after the question came, before its answer is computed: if something is committed in between, nobody
     *     meets this mark again
     */
    Place<A> place(String mark, Q question) {
        var answers = since(mark).answers();
        var fresh = new CompletableFuture<A>();
        var there = answers.size() < AT_MOST ? answers.putIfAbsent(question, fresh) : answers.get(question);
        if (there != null) {
            return new Place<>(there, false);
        }
        if (answers.get(question) != fresh) {
            return null;
        }
        fresh.thenAccept(answer -> {
            if (answer == null) {
                answers.remove(question, fresh);
            }
        });
        return new Place<>(fresh, true);
    }

    // Marks never return, so what was known under another is of no use to anybody.
    private Since<Q, A> since(String mark) {
        var since = known;
        if (!since.mark().equals(mark)) {
            since = new Since<>(mark, new ConcurrentHashMap<>());
            known = since;
        }
        return since;
    }
}
