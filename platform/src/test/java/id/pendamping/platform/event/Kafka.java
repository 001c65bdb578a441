package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands on the topics of a test run, and a hand that puts more there. */
@ApplicationScoped
class Kafka {

    private final String servers;
    private final Topics topics;

    Kafka(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, Topics topics) {
        this.servers = servers;
        this.topics = topics;
    }

    /** All that readers of committed messages see on a topic, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topics.inKafka(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var seen = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
            }
            return seen;
        }
    }

    List<ConsumerRecord<byte[], byte[]>> about(String topic, String subject) {
        return all(topic).stream()
                .filter(message -> subject.equals(header(message, "ce_subject")))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    /** Sends a message as another producer would, with these headers (name, value, name, value …). */
    void send(String topic, String key, byte[] body, String... headers) {
        var message = new ProducerRecord<>(topics.inKafka(topic), key == null ? null : key.getBytes(UTF_8), body);
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        var settings = Map.<String, Object>of("bootstrap.servers", servers, "max.request.size", 10_000_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A producer that claims to be a relay. */
    KafkaProducer<byte[], byte[]> relay(String service) {
        var settings = new HashMap<String, Object>(
                Map.of("bootstrap.servers", servers, "transactional.id", topics.inKafka("relay-" + service)));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    ProducerRecord<byte[], byte[]> message(String topic, String key, String body) {
        return new ProducerRecord<>(topics.inKafka(topic), key.getBytes(UTF_8), body.getBytes(UTF_8));
    }

    void largest(String topic, int bytes) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            var name = topics.inKafka(topic);
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, 2, (short) 1)))
                        .all()
                        .get();
            }
            var size = new ConfigEntry("max.message.bytes", String.valueOf(bytes));
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, name),
                            List.of(new AlterConfigOp(size, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
