package id.pendamping.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of the stack, which also say how many brokers there are.
 *
 * @param kafka of the first broker
 * @param furtherBrokers of the others; none on a laptop
 */
public record StackPorts(int postgres, int kafka, int kafkaController, int issuer, List<Integer> furtherBrokers) {

    public StackPorts(int postgres, int kafka, int kafkaController, int issuer) {
        this(postgres, kafka, kafkaController, issuer, List.of());
    }

    /** What {@code ./run} uses: easy to remember, and away from what is usually installed. */
    public static StackPorts fixed() {
        return new StackPorts(8432, 8092, 8093, 8180);
    }

    /** What tests use. */
    public static StackPorts free() {
        return of(Ports.free(4));
    }

    static StackPorts of(List<Integer> ports) {
        return new StackPorts(
                ports.get(0), ports.get(1), ports.get(2), ports.get(3), List.copyOf(ports.subList(4, ports.size())));
    }

    Map<String, Integer> byName() {
        var names = new LinkedHashMap<String, Integer>();
        names.put("PostgreSQL", postgres);
        names.put("Kafka", kafka);
        names.put("Kafka's controller", kafkaController);
        names.put("the token issuer", issuer);
        furtherBrokers.forEach(port -> names.put("Kafka's broker " + (2 + furtherBrokers.indexOf(port)), port));
        return names;
    }
}
