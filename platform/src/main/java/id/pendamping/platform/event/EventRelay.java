package id.pendamping.platform.event;

import static id.pendamping.platform.event.RelayLoop.Found.LITTLE;
import static id.pendamping.platform.event.RelayLoop.Found.MUCH;
import static id.pendamping.platform.event.RelayLoop.Found.NOTHING;
import static id.pendamping.platform.event.RelayLoop.Found.SOME;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Brings the event log to its readers, in two loops that do not wait for each other. <i>Number</i> gives committed events
 * their place in the feed; <i>send</i> brings them to Kafka in that order. So Kafka and the feed tell the same story, and the
 * feed goes on while Kafka is away.
 *
 * <p>All replicas of a service run both loops. Numbering is done by whoever holds its lock; sending stays with one of them
 * while it lives. A crash repeats events at worst, and loses none.
 */
@ApplicationScoped
class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Sender sender;
    private final RelayBell bell;
    private final RelayLoop number;
    private final RelayLoop send;

    EventRelay(EventsConfig config, Numbering numbering, Sender sender, RelayBell bell) {
        this.sender = sender;
        this.bell = bell;
        this.send = new RelayLoop("event-sender", config.relay(), sender::send);
        this.number = new RelayLoop("event-numbering", config.relay(), () -> {
            int numbered = numbering.number();
            if (numbered > 0) {
                send.wake();
            }
            return numbered == 0
                    ? NOTHING
                    : numbered < RelayLoop.SEVERAL ? LITTLE : numbered < Numbering.AT_ONCE ? SOME : MUCH;
        });
    }

    void start(@Observes StartupEvent started) {
        number.start();
        send.start();
        bell.onRing(send::wake);
    }

    void stop(@Observes ShutdownEvent stopping) {
        bell.stop();
        number.stop(PATIENCE);
        send.stop(PATIENCE);
        try {
            sender.leave();
        } catch (RuntimeException databaseAway) {
            LOG.info("The relay could not hand over; another goes on when its lease has run out.");
        }
    }

    /** Something was committed that waits for its number. */
    void wake() {
        number.wake();
    }
}
