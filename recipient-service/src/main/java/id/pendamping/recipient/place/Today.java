package id.pendamping.recipient.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date in Jakarta, where decrees begin to hold: a day begins there seven hours before it does in UTC. */
@ApplicationScoped
public class Today {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate day() {
        return LocalDate.now(clock.withZone(JAKARTA));
    }
}
