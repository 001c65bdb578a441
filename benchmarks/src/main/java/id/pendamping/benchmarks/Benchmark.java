package id.pendamping.benchmarks;

import java.util.List;
import java.util.function.Consumer;

/** One thing that is measured, always against something of the same run. */
interface Benchmark {

    /** What the lines are called that it makes; the first is what {@code --only} usually names. */
    List<String> names();

    /** One sentence for {@code --list}. */
    String what();

    /** Whether it is left out unless it is named. */
    default boolean takesLong() {
        return false;
    }

    /** Warms up, repeats, and tells the medians. */
    void measure(Bench bench, Consumer<Result> results);
}
