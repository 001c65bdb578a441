package id.pendamping.platform.event;

import id.pendamping.platform.access.AcrossRegions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.function.ToDoubleFunction;

/** What an alert watches: events that do not leave, subjects that are parked, letters that nobody has looked at. */
@ApplicationScoped
class EventMeters {

    private final Database database;
    private final MeterRegistry registry;
    private volatile RelayStatus status = RelayStatus.UNKNOWN;

    EventMeters(Database database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        gauge("events.relay.waiting", "Events that Kafka has not been told", RelayStatus::waiting);
        gauge("events.relay.oldest.waiting.seconds", "How long the first of them waits", RelayStatus::waitingSeconds);
        gauge("events.parked.subjects", "Subjects whose next event can never be sent", RelayStatus::parkedSubjects);
        gauge("events.dead.letters.open", "Dead letters that wait for an operator", RelayStatus::openDeadLetters);
    }

    private void gauge(String name, String description, ToDoubleFunction<RelayStatus> value) {
        Gauge.builder(name, this, meters -> value.applyAsDouble(meters.status))
                .description(description)
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @AcrossRegions
    @Transactional
    void look() {
        status = RelayStatus.of(database);
    }
}
