package id.pendamping.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of the stack. */
public record StackPorts(int postgres, int kafka, int kafkaController, int issuer) {

    /** What {@code ./run} uses: easy to remember, and away from what is usually installed. */
    public static StackPorts fixed() {
        return new StackPorts(8432, 8092, 8093, 8180);
    }

    /** What tests use. */
    public static StackPorts free() {
        var ports = Ports.free(4);
        return new StackPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
    }

    Map<String, Integer> byName() {
        var names = new LinkedHashMap<String, Integer>();
        names.put("PostgreSQL", postgres);
        names.put("Kafka", kafka);
        names.put("Kafka's controller", kafkaController);
        names.put("the token issuer", issuer);
        return names;
    }
}
