package id.pendamping.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Stacks of running Java threads, and whose work they were. Work of the JDK is counted for whoever asked for it, but
 * cryptography for itself.
 */
final class Samples {

    /** In this order: the first that a stack meets from its top owns it. */
    private static final Map<String, List<String>> OWNERS = owners();

    private static Map<String, List<String>> owners() {
        var owners = new LinkedHashMap<String, List<String>>();
        owners.put(
                "cryptography (signatures, digests)",
                List.of("sun.security.", "java.security.", "javax.crypto.", "com.sun.crypto."));
        owners.put("our own code", List.of("id.pendamping."));
        owners.put("PostgreSQL driver", List.of("org.postgresql."));
        owners.put("validation", List.of("org.hibernate.validator.", "io.quarkus.hibernate.validator."));
        owners.put("Hibernate", List.of("org.hibernate.", "io.quarkus.hibernate."));
        owners.put(
                "transactions and connection pool",
                List.of(
                        "com.arjuna.",
                        "io.agroal.",
                        "io.quarkus.agroal.",
                        "io.quarkus.narayana.",
                        "org.jboss.narayana."));
        owners.put(
                "tokens (OIDC, JWT)",
                List.of("io.quarkus.oidc.", "org.jose4j.", "io.smallrye.jwt.", "org.eclipse.microprofile.jwt."));
        owners.put("security layer", List.of("io.quarkus.security.", "io.quarkus.vertx.http.runtime.security."));
        owners.put("JSON", List.of("com.fasterxml.jackson."));
        owners.put("REST layer", List.of("org.jboss.resteasy.", "io.quarkus.resteasy."));
        owners.put(
                "telemetry",
                List.of("io.opentelemetry.", "io.quarkus.opentelemetry.", "io.micrometer.", "io.quarkus.micrometer."));
        owners.put(
                "HTTP server and sockets", List.of("io.vertx.", "io.netty.", "io.quarkus.vertx.", "io.quarkus.netty."));
        owners.put("beans and interceptors", List.of("io.quarkus.arc."));
        owners.put(
                "asynchronous plumbing", List.of("io.smallrye.mutiny.", "io.smallrye.context.", "org.jboss.threads."));
        owners.put("configuration", List.of("io.smallrye.config.", "org.eclipse.microprofile.config."));
        owners.put("Kafka client", List.of("org.apache.kafka."));
        return owners;
    }

    private final Map<String, Integer> byOwner = new TreeMap<>();
    private final Map<String, Integer> byTop = new TreeMap<>();
    private int all;

    /** @param stack methods with their classes, the running one first */
    void add(List<String> stack) {
        if (!stack.isEmpty()) {
            all++;
            byOwner.merge(owner(stack), 1, Integer::sum);
            byTop.merge(stack.getFirst(), 1, Integer::sum);
        }
    }

    static String owner(List<String> stack) {
        for (var frame : stack) {
            for (var owner : OWNERS.entrySet()) {
                if (owner.getValue().stream().anyMatch(frame::startsWith)) {
                    return owner.getKey();
                }
            }
        }
        return "the JDK for itself (threads, sockets)";
    }

    String inWords() {
        if (all == 0) {
            return "No sample was taken.\n";
        }
        var text = new StringBuilder("Of %d samples of running Java code:%n".formatted(all));
        describe(text, byOwner, count -> true);
        text.append("%nThe methods met most often at the top:%n".formatted());
        describe(text, byTop, count -> count * 100 >= all);
        return text.toString();
    }

    private void describe(StringBuilder text, Map<String, Integer> counts, Predicate<Integer> worthALine) {
        counts.entrySet().stream()
                .filter(entry -> worthALine.test(entry.getValue()))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry ->
                        text.append("%5.1f %%  %s%n".formatted(entry.getValue() * 100.0 / all, entry.getKey())));
    }
}
