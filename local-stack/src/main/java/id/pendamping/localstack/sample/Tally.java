package id.pendamping.localstack.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What became of the things that were loaded, counted by outcome. */
final class Tally {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String outcome) {
        add(outcome, 1);
    }

    void add(String outcome, int count) {
        if (count > 0) {
            counts.merge(outcome, count, Integer::sum);
        }
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
