package id.pendamping.localstack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of the whole suite.
 *
 * @param services port by service
 */
public record SuitePorts(StackPorts stack, Map<String, Integer> services) {

    /** What {@code ./run} uses. */
    public static SuitePorts fixed() {
        return new SuitePorts(StackPorts.fixed(), Map.of("workforce", 8081, "training", 8082, "recipient", 8083));
    }

    /** What tests use. */
    public static SuitePorts free() {
        var ports = Ports.free(4 + LocalStack.SERVICES.size());
        var services = new LinkedHashMap<String, Integer>();
        LocalStack.SERVICES.forEach(name -> services.put(name, ports.get(4 + services.size())));
        return new SuitePorts(new StackPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3)), services);
    }

    Map<String, Integer> byName() {
        var names = new LinkedHashMap<>(stack.byName());
        LocalStack.SERVICES.forEach(name -> names.put(name + "-service", services.get(name)));
        return names;
    }
}
