package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Rates that are compared with each other, taken in turns: a slow minute of the machine then meets all of them. */
final class Turns {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    /** @param contenders what gives a rate, by name; in each round every one has its turn */
    Turns(int rounds, Map<String, Supplier<Double>> contenders) {
        contenders.keySet().forEach(name -> rates.put(name, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            contenders.forEach((name, contender) -> rates.get(name).add(contender.get()));
        }
    }

    double rate(String name) {
        return Stats.median(rates.get(name));
    }

    /** The median of the ratios that the rounds gave. */
    double ratio(String name, String to) {
        var above = rates.get(name);
        var below = rates.get(to);
        return Stats.median(IntStream.range(0, above.size())
                .mapToObj(round -> above.get(round) / below.get(round))
                .toList());
    }
}
