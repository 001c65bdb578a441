package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.localstack.ServiceProcess;
import id.pendamping.localstack.Until;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two instances of recipient-service on one database. */
class TwoInstancesTest {

    private static final RunningSuite suite = RunningSuite.withSampleData();

    /** As deploy/ sets it, only shorter: time for the proxy to see that an instance is not ready any more. */
    private static final Map<String, String> LEAVES_SLOWLY = Map.of("QUARKUS_SHUTDOWN_DELAY", "2s");

    private final Invariants invariants = Invariants.of(suite);

    @Test
    @Tag("long")
    void instances_are_replaced_one_by_one_and_no_request_fails() throws Exception {
        var first = suite.suite().replica("recipient", LEAVES_SLOWLY);
        var second = suite.suite().replica("recipient", LEAVES_SLOWLY);
        first.start();
        second.start();
        try (var proxy = Proxy.before(first.url(), second.url())) {
            awaitUse(proxy, first, second);
            try (var officers = Officers.reportingTo(suite, proxy::url)) {
                for (var instance : List.of(first, second)) {
                    officers.awaitReports(30);
                    instance.stop();
                    instance.start();
                    awaitUse(proxy, instance);
                }
                officers.awaitReports(30);
                invariants.holdFor("rolling restart of two instances", officers);
                var failed = officers.exchanges().stream()
                        .filter(exchange -> !exchange.done())
                        .map(Object::toString)
                        .toList();
                assertEquals(List.of(), failed, "requests that failed");
            }
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void two_instances_write_and_send_at_once() throws Exception {
        var other = suite.suite().replica("recipient", Map.of());
        other.start();
        try (var proxy = Proxy.before(suite.base("recipient"), other.url())) {
            awaitUse(proxy, suite.suite().service("recipient"), other);
            try (var officers = Officers.reportingTo(suite, proxy::url)) {
                officers.awaitReports(150);
                invariants.holdFor("two instances at once", officers);
            }
        } finally {
            other.stop();
        }
    }

    private static void awaitUse(Proxy proxy, ServiceProcess... instances) {
        for (var instance : instances) {
            Until.holds("the proxy uses it", Duration.ofSeconds(30), () -> proxy.sendsTo(instance.url()));
        }
    }
}
