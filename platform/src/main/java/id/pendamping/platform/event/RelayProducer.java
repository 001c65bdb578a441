package id.pendamping.platform.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one transactional producer of a service. Its transactional id is fixed, so Kafka lets only the newest of all
 * replicas through; whoever was replaced can no longer commit. Used by one thread.
 */
@ApplicationScoped
class RelayProducer {

    /** No step with Kafka takes longer, and three of them are shorter than {@link Sender#STALLED}. */
    private static final Duration STEP = Duration.ofSeconds(5);

    /** What can never be sent, by its place in the batch. */
    record Refused(SortedMap<Integer, Exception> byPlace) {

        static final Refused NONE = new Refused(Collections.emptySortedMap());

        boolean none() {
            return byPlace.isEmpty();
        }

        int first() {
            return byPlace.firstKey();
        }
    }

    private final Map<String, Object> settings;
    private Producer<String, String> producer;

    RelayProducer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "pendamping.service") String service,
            Topics topics) {
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topics.inKafka("relay-" + service));
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "relay-" + service);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // A record that is larger travels alone; a topic should take more than this.
        settings.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) STEP.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) STEP.toMillis() - 1_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) STEP.toMillis());
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) Sender.STALLED.toMillis());
        // A broker that came back is found again soon.
        settings.putIfAbsent(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    /** Fences every producer before this one, unless this one was the last to send. */
    void take(boolean wasTheLast) {
        if (!wasTheLast) {
            drop();
        }
        if (producer == null) {
            var fresh = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
            producer = fresh;
            try {
                fresh.initTransactions();
            } catch (RuntimeException failed) {
                drop();
                throw failed;
            }
        }
    }

    /**
     * Sends all in one Kafka transaction, or none where some can never be sent. Anything else that is in the way, such as
     * a broker that does not answer, is thrown: then none was sent, or all were and will be again.
     */
    Refused send(List<ProducerRecord<String, String>> messages) {
        var refused = Collections.synchronizedSortedMap(new TreeMap<Integer, Exception>());
        try {
            producer.beginTransaction();
            var place = 0;
            for (var message : messages) {
                int mine = place++;
                producer.send(message, (sent, failure) -> {
                    if (failure instanceof RecordTooLargeException || failure instanceof SerializationException) {
                        refused.put(mine, failure);
                    }
                });
            }
            producer.commitTransaction();
        } catch (RuntimeException failed) {
            abort();
            // All callbacks have run by now: an aborted or closed producer has nothing under way.
            if (refused.isEmpty()) {
                throw failed;
            }
        }
        return new Refused(refused);
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (RuntimeException notPossible) {
            drop();
        }
    }

    /** Forgets the producer; the next one begins by ending whatever this one left open. */
    void drop() {
        if (producer != null) {
            var old = producer;
            producer = null;
            old.close(Duration.ZERO);
        }
    }
}
