package id.pendamping.benchmarks;

import java.util.Collection;
import java.util.List;

/** What is said of many measurements. */
final class Stats {

    private Stats() {}

    /** The one in the middle; of an even number, the mean of the two there. */
    static double median(Collection<Double> values) {
        var sorted = sorted(values);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The smallest value that is not below this share of them (nearest rank), so always one that was measured. */
    static double percentile(Collection<Double> values, double percent) {
        var sorted = sorted(values);
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    private static List<Double> sorted(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        return values.stream().sorted().toList();
    }
}
