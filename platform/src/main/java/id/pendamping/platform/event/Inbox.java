package id.pendamping.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where events of other services arrive: each is handled once, in a transaction of its own, across all regions. */
@ApplicationScoped
public class Inbox {

    /** What a listener does with an event. Anything thrown rolls back all that it did. */
    @FunctionalInterface
    public interface Handler {
        void told(Received event) throws Exception;
    }

    /** Says who handles the events of a topic (named without the prefix of the installation). Called from the listener's constructor. */
    public void handles(String topic, Handler handler) {
        throw new UnsupportedOperationException("lands in a moment");
    }

    /** Handles a message, or sets it aside as a dead letter. Returns when one of the two is committed. */
    public void receive(ConsumerRecord<byte[], byte[]> message) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
