package id.pendamping.platform.pressure;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What callers may ask in a while: the public little, who signs in much. Each replica counts for itself. */
@ApplicationScoped
class Allowances {

    private final Allowance anonymous;
    private final Allowance signedIn;
    private final MeterRegistry registry;

    Allowances(PressureConfig config, Clock clock, MeterRegistry registry) {
        this.registry = registry;
        anonymous = new Allowance(
                "anonymous",
                config.anonymous().requests(),
                config.anonymous().per(),
                config.callersRemembered(),
                clock);
        signedIn = new Allowance(
                "signed-in", config.signedIn().requests(), config.signedIn().per(), config.callersRemembered(), clock);
    }

    Allowance anonymous() {
        return anonymous;
    }

    Allowance signedIn() {
        return signedIn;
    }

    void refused(Allowance allowance) {
        registry.counter("pressure.refused", "reason", "too-many-requests", "by", allowance.name())
                .increment();
    }
}
