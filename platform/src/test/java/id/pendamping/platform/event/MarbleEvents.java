package id.pendamping.platform.event;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A listener that writes down what it hears, and stumbles where a test wants it to. */
@ApplicationScoped
class MarbleEvents {

    /** Of the fields of the event, those that this listener uses. */
    record Rolled(String marbleId, int turn, String note) {}

    /** Notes at which it fails, this many times. */
    static final Map<String, AtomicInteger> STUMBLES = new ConcurrentHashMap<>();

    /** How often each note was tried. */
    static final Map<String, AtomicInteger> TRIES = new ConcurrentHashMap<>();

    /** What happens in the middle of the work on a note. */
    static final Map<String, Runnable> MEANWHILE = new ConcurrentHashMap<>();

    static void stumble(String note, int times) {
        STUMBLES.put(note, new AtomicInteger(times));
    }

    static int tries(String note) {
        return TRIES.getOrDefault(note, new AtomicInteger()).get();
    }

    private final Inbox inbox;
    private final Database database;

    MarbleEvents(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
        inbox.handles(MarbleRolled.TOPIC, this::told);
    }

    @Incoming("test-marbles")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    void told(Received event) throws Exception {
        if (event.type().equals(MarbleRolled.TYPE)) {
            var rolled = event.as(Rolled.class);
            database.change("insert into heard (marble, turn) values (?, ?)", rolled.marbleId(), rolled.turn());
            TRIES.computeIfAbsent(rolled.note(), note -> new AtomicInteger()).incrementAndGet();
            MEANWHILE.getOrDefault(rolled.note(), () -> {}).run();
            if (STUMBLES.getOrDefault(rolled.note(), new AtomicInteger()).getAndDecrement() > 0) {
                // Checked, because a transaction commits on those unless it is told not to.
                throw new IOException(rolled.note());
            }
        }
    }
}
