package id.pendamping.recipient.figure;

import id.pendamping.platform.event.EventLog;
import id.pendamping.recipient.figure.Recorded.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What can be done with reported figures. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class Figures {

    private final FigureStore store;
    private final EventLog eventLog;
    private final Clock clock;

    Figures(FigureStore store, EventLog eventLog, Clock clock) {
        this.store = store;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /**
     * Records what was reported: new, another value for a known figure, or nothing new.
     *
     * @param reports no two of the same identity
     * @return what became of each, in the order given
     */
    public List<Recorded> record(List<FigureReport> reports) {
        // PostgreSQL keeps microseconds; what is told must be what is kept.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var recorded = store.merge(reports, now);
        var events = new ArrayList<FigureReported>();
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i).outcome() != Outcome.UNCHANGED) {
                events.add(FigureReported.of(reports.get(i), recorded.get(i), now));
            }
        }
        if (!events.isEmpty()) {
            eventLog.append(events);
        }
        return recorded;
    }
}
