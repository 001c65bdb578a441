package id.pendamping.platform.pressure;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;

/** Limits that a test can reach, and a clock that it moves. */
public class SmallLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("pressure.anonymous.requests", "5"),
                Map.entry("pressure.anonymous.per", "1h"),
                Map.entry("pressure.signed-in.requests", "8"),
                Map.entry("pressure.signed-in.per", "1h"),
                Map.entry("pressure.trusted-proxies", "127.0.0.1,192.0.2.0/24"),
                Map.entry("pressure.ordinary.at-once", "2"),
                Map.entry("pressure.ordinary.waiting", "1"),
                Map.entry("pressure.bulk.at-once", "1"),
                Map.entry("pressure.bulk.waiting", "0"),
                Map.entry("pressure.streams.at-once", "1"),
                Map.entry("pressure.slow.head", "2s"),
                Map.entry("pressure.wait-at-most", "30s"),
                // Else a busy machine meets the deadline before it meets what is tested.
                Map.entry("deadline.answer-within", "2m"),
                Map.entry("quarkus.http.read-timeout", "30s"));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(MovableClock.class);
    }
}
