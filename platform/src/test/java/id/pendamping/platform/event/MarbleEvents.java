package id.pendamping.platform.event;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener that writes down what it hears, and stumbles where a test wants it to. */
@ApplicationScoped
class MarbleEvents {

    /** Of the fields of the event, those that this listener uses. */
    record Rolled(String marbleId, int turn, String note) {}

    /** Notes at which it fails, until a test takes them away. */
    static final Set<String> STUMBLES = ConcurrentHashMap.newKeySet();

    /** How often each note was tried. */
    static final Map<String, AtomicInteger> TRIES = new ConcurrentHashMap<>();

    private final Inbox inbox;
    private final Database database;

    MarbleEvents(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
        inbox.handles(MarbleRolled.TOPIC, this::told);
    }

    @Incoming("test-marbles")
    @Blocking
    void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive(message);
    }

    void told(Received event) throws Exception {
        if (event.type().equals(MarbleRolled.TYPE)) {
            var rolled = event.as(Rolled.class);
            database.change("insert into heard (marble, turn) values (?, ?)", rolled.marbleId(), rolled.turn());
            TRIES.computeIfAbsent(rolled.note(), note -> new AtomicInteger()).incrementAndGet();
            if (STUMBLES.contains(rolled.note())) {
                // Checked, because a transaction commits on those unless it is told not to.
                throw new IOException(rolled.note());
            }
        }
    }
}
