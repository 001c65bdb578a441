package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.platform.access.AcrossRegions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Copies dead letters to {@code <topic>.dead-letter}, for tools that watch Kafka. The table decides; the copy is the whole
 * message, with why and whence in its headers.
 */
@ApplicationScoped
class DeadLetterCopies {

    private static final int AT_ONCE = 50;

    /** As large as a message can have been. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(hashtextextended('dead-letter-copies', 0))";

    private static final String WAITING =
            "select " + DeadLetter.COLUMNS + " from dead_letter where copy = 'WAITING' order by arrival limit ?";

    private static final String COPIED = "update dead_letter set copy = ? where id = ?";

    private final Map<String, Object> settings;
    private final Database database;
    private final Topics topics;
    private Producer<byte[], byte[]> producer;
    private volatile boolean stopped;

    DeadLetterCopies(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "pendamping.service") String service,
            Database database,
            Topics topics) {
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters-" + service);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
        this.database = database;
        this.topics = topics;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @AcrossRegions
    @Transactional
    void copy() throws InterruptedException {
        if (stopped || !database.row(MY_TURN, row -> row.getBoolean(1)).orElseThrow()) {
            return;
        }
        var sent = new LinkedHashMap<UUID, Future<RecordMetadata>>();
        for (var letter : database.rows(WAITING, DeadLetter::of, AT_ONCE)) {
            var copy = producer().send(message(letter));
            sent.put(letter.id(), copy);
            if (copy.isDone()) {
                break; // refused before it left: Kafka is away, and each of the others would wait as long
            }
        }
        for (var copy : sent.entrySet()) {
            remember(copy.getKey(), copy.getValue());
        }
    }

    private void remember(UUID letter, Future<RecordMetadata> copy) throws InterruptedException {
        try {
            copy.get();
            database.change(COPIED, "SENT", letter);
        } catch (ExecutionException failed) {
            // Kafka is away: the next turn tries again.
            if (failed.getCause() instanceof RecordTooLargeException) {
                database.change(COPIED, "TOO_LARGE", letter);
            }
        }
    }

    private ProducerRecord<byte[], byte[]> message(DeadLetter letter) {
        var message = new ProducerRecord<>(
                topics.inKafka(letter.topic() + ".dead-letter"), null, null, letter.key(), letter.body());
        Messages.headers(letter.headers()).forEach(message.headers()::add);
        var whence = new LinkedHashMap<String, Object>();
        whence.put("dead-letter-reason", letter.reason());
        whence.put("dead-letter-exception", letter.exception());
        whence.put("dead-letter-topic", letter.topic());
        whence.put("dead-letter-partition", letter.partition());
        whence.put("dead-letter-offset", letter.offset());
        whence.forEach((name, value) -> {
            if (value != null) {
                message.headers().add(name, value.toString().getBytes(UTF_8));
            }
        });
        return message;
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
