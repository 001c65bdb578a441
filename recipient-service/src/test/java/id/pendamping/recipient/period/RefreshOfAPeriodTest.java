package id.pendamping.recipient.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.access.AcrossRegions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshOfAPeriodTest {

    @Inject
    Reader reader;

    @Test
    void a_list_is_made_from_the_refresh_that_the_first_day_of_its_period_lies_in() {
        assertEquals(Optional.of("DTKS 2023-07-01"), reader.refresh("PKH", 2023, 3));
        assertEquals(Optional.of("DTKS 2025-01-01"), reader.refresh("PKH", 2025, 1));
        assertEquals(Optional.of("DTSEN 2025-04-01"), reader.refresh("PKH", 2025, 2));
    }

    /** As the ledger will read it. */
    @ApplicationScoped
    static class Reader {

        @AcrossRegions
        @Transactional
        public Optional<String> refresh(String programme, int year, int stage) {
            return Period.of(programme, year, stage)
                    .flatMap(Refresh::behind)
                    .map(refresh -> refresh.regime.code + " " + refresh.firstDay);
        }
    }
}
