package id.pendamping.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to a topic as an integrator would: to what was committed, from now on. */
final class KafkaTap implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;

    KafkaTap(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "benchmark-" + UUID.randomUUID(),
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "latest",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new org.apache.kafka.common.TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when such a message has come. */
    void await(Predicate<ConsumerRecord<String, String>> wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < deadline) {
            for (var message : consumer.poll(Duration.ofMillis(500))) {
                if (wanted.test(message)) {
                    return;
                }
            }
        }
        throw new BenchException("The event did not come within 20 s.");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
