package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What this service tells the world, written in the transaction of the change. */
@ApplicationScoped
public class EventLog {

    /** Tells these, in this order, if and when the running transaction commits. */
    public void append(Event... events) {
        append(List.of(events));
    }

    /** Tells these, in this order, if and when the running transaction commits. */
    public void append(Collection<? extends Event> events) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
