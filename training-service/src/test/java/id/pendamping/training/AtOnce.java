package id.pendamping.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several people who do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them was answered, sorted. */
    public static List<Integer> of(int people, IntFunction<Integer> deed) throws Exception {
        var start = new CyclicBarrier(people);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(IntStream.range(0, people)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return deed.apply(i);
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers.stream().sorted().toList();
        }
    }
}
