package id.pendamping.workforce;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka as the neighbours of the service use it: reading what was committed, telling events of their own. */
@ApplicationScoped
public class Bus {

    /** An event as a listener in another language would meet it. */
    public record Told(String type, String subject, String dataschema, String text) {

        public JsonObject body() {
            return new JsonObject(text);
        }
    }

    private final String servers;
    private final String prefix;

    Bus(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "events.topic-prefix") String prefix) {
        this.servers = servers;
        this.prefix = prefix;
    }

    /** All that was told on a topic about a subject, in order. */
    public List<Told> told(String topic, String subject) {
        return told(topic).stream()
                .filter(event -> event.subject().equals(subject))
                .toList();
    }

    /** All that was told on a topic. */
    public List<Told> told(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(prefix + topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var events = new ArrayList<Told>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    events.add(new Told(
                            header(message.headers(), "ce_type"),
                            message.key(),
                            header(message.headers(), "ce_dataschema"),
                            message.value()));
                }
            }
            return events;
        }
    }

    /** Tells an event as a neighbour would. */
    public void tell(String topic, String type, String subject, JsonObject body) {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(prefix + topic, subject, body.encode());
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", UUID.randomUUID().toString());
            header(message, "ce_source", "/pendamping/neighbour");
            header(message, "ce_type", type);
            header(message, "ce_subject", subject);
            header(message, "ce_time", body.getString("occurredAt"));
            producer.send(message);
        }
    }

    private static String header(org.apache.kafka.common.header.Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
