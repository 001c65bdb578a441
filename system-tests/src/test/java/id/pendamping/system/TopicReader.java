package id.pendamping.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Another reader of a topic, who reads what was committed, from the beginning. */
final class TopicReader {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private TopicReader() {}

    /**
     * The ids of the events of some regions by subject, in the order in which each was first told. Reads to the end of the
     * topic, and until all awaited ids were there, or for a minute.
     */
    static Map<String, List<String>> firstTellings(
            String bootstrapServers, String topic, Set<String> regions, Set<String> awaited) {
        var seen = new HashSet<String>();
        var missing = new HashSet<>(awaited);
        var bySubject = new HashMap<String, List<String>>();
        try (var consumer = consumer(bootstrapServers)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            var ends = consumer.endOffsets(partitions);
            while ((!missing.isEmpty() || !isAt(ends, consumer)) && System.nanoTime() < deadline) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    var id = header(message, "ce_id");
                    if (regions.contains(header(message, "ce_region")) && seen.add(id)) {
                        missing.remove(id);
                        bySubject
                                .computeIfAbsent(header(message, "ce_subject"), none -> new ArrayList<>())
                                .add(id);
                    }
                }
            }
        }
        return bySubject;
    }

    /** All messages of a topic up to now. */
    static List<ConsumerRecord<byte[], byte[]>> all(String bootstrapServers, String topic) {
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = consumer(bootstrapServers)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!isAt(ends, consumer)) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
        }
        return all;
    }

    private static boolean isAt(Map<TopicPartition, Long> ends, KafkaConsumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
