package id.pendamping.workforce.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which assignments are active. Decrees name days without a zone; the day begins when it begins in Jakarta. */
@ApplicationScoped
public class Today {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.now(clock.withZone(JAKARTA));
    }
}
