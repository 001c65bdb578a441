package id.pendamping.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Another system that reads a topic of ours from its beginning. */
public final class Listener implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();

    public Listener(String topic) {
        var config = ConfigProvider.getConfig();
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "metadata.max.age.ms", "1000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var name = config.getOptionalValue("events.topic-prefix", String.class).orElse("") + topic;
        Awaitility.await().until(() -> !consumer.partitionsFor(name).isEmpty());
        var partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new org.apache.kafka.common.TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits until this many messages were heard that are meant, and answers them in order. */
    public List<ConsumerRecord<String, byte[]>> await(int number, Predicate<ConsumerRecord<String, byte[]>> meant) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            return heard.stream().filter(meant).count() >= number;
        });
        return heard.stream().filter(meant).toList();
    }

    public static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    public static String body(ConsumerRecord<?, byte[]> message) {
        return new String(message.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
