package id.pendamping.recipient.period;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.platform.event.EventLog;
import id.pendamping.recipient.place.Today;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tells when lists are due, once for each due day, whichever of the replicas sees it first. */
@ApplicationScoped
class DueRefreshes {

    private final EventLog eventLog;
    private final Today today;
    private final Clock clock;

    DueRefreshes(EventLog eventLog, Today today, Clock clock) {
        this.eventLog = eventLog;
        this.today = today;
        this.clock = clock;
    }

    @Scheduled(every = "{refresh-due.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @AcrossRegions
    @Transactional
    void tell() {
        var now = clock.instant();
        eventLog.append(Refresh.heldWhenDue(today.day()).stream()
                .map(refresh -> refresh.fallDue(now))
                .toList());
    }
}
