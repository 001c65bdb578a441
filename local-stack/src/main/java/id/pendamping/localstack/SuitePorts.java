package id.pendamping.localstack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of the whole suite.
 *
 * @param services port by service; only these are run
 */
public record SuitePorts(StackPorts stack, Map<String, Integer> services) {

    /** What {@code ./run} uses. */
    public static SuitePorts fixed() {
        return new SuitePorts(StackPorts.fixed(), Map.of("workforce", 8081, "training", 8082, "recipient", 8083));
    }

    /** What tests use. */
    public static SuitePorts free() {
        return free(1, LocalStack.SERVICES);
    }

    /** For tests that need another shape: this many brokers, and only these services. */
    public static SuitePorts free(int brokers, List<String> names) {
        var ports = Ports.free(3 + brokers + names.size());
        var services = new LinkedHashMap<String, Integer>();
        names.forEach(name -> services.put(name, ports.get(3 + brokers + services.size())));
        return new SuitePorts(StackPorts.of(ports.subList(0, 3 + brokers)), services);
    }

    Map<String, Integer> byName() {
        var names = new LinkedHashMap<>(stack.byName());
        services.forEach((name, port) -> names.put(name + "-service", port));
        return names;
    }
}
