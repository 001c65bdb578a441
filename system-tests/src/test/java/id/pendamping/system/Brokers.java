package id.pendamping.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What somebody with access to the brokers can do to the services. */
final class Brokers {

    private static final int LARGEST = 16 * 1024 * 1024;

    private final String bootstrapServers;

    Brokers(RunningSuite suite) {
        this.bootstrapServers = suite.suite().stack().kafka().bootstrapServers();
    }

    /** Lets a topic take messages of up to 16 MB. */
    void takeLargeMessages(String topic) throws Exception {
        try (var admin = admin()) {
            var setting = new AlterConfigOp(
                    new ConfigEntry("max.message.bytes", Integer.toString(LARGEST)), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(setting)))
                    .all()
                    .get();
        }
    }

    /** Sends all, and returns when all were taken. */
    void send(List<ProducerRecord<byte[], byte[]>> messages) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.request.size", LARGEST);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = messages.stream().map(producer::send).toList();
            for (var each : sent) {
                each.get();
            }
        }
    }

    /** Tells the first 40 events of some regions again, this often, in any order. Answers how many messages that were. */
    int repeat(String topic, Set<String> regions, int times) throws ExecutionException, InterruptedException {
        var again = new ArrayList<ProducerRecord<byte[], byte[]>>();
        TopicReader.all(bootstrapServers, topic).stream()
                .filter(message -> regions.contains(TopicReader.header(message, "ce_region")))
                .limit(40)
                .forEach(message -> Collections.nCopies(times, message).forEach(copy -> again.add(copyOf(copy))));
        Collections.shuffle(again, new Random(20261122));
        send(again);
        return again.size();
    }

    private static ProducerRecord<byte[], byte[]> copyOf(ConsumerRecord<byte[], byte[]> message) {
        return new ProducerRecord<>(
                message.topic(), message.partition(), message.key(), message.value(), message.headers());
    }

    /** The group reads its topics from the beginning again; nobody of it may be there. */
    void forgetWhatWasRead(String group) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetAndMetadata> beginnings = read.keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, partition -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, beginnings).all().get();
        }
    }

    /** How many messages the group has not read yet. */
    long lag(String group) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(
                                    partition -> partition,
                                    partition -> org.apache.kafka.clients.admin.OffsetSpec.latest())))
                    .all()
                    .get();
            return read.entrySet().stream()
                    .mapToLong(each ->
                            ends.get(each.getKey()).offset() - each.getValue().offset())
                    .sum();
        }
    }

    boolean isEmpty(String group) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeConsumerGroups(List.of(group))
                    .all()
                    .get()
                    .get(group)
                    .members()
                    .isEmpty();
        }
    }

    /** How many brokers have a copy of each partition. */
    int copies(String topic) throws ExecutionException, InterruptedException {
        return partitions(topic).stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElseThrow();
    }

    /** Whether this many brokers have all of each partition. */
    boolean inSync(String topic, int count) throws ExecutionException, InterruptedException {
        return partitions(topic).stream().allMatch(partition -> partition.isr().size() >= count);
    }

    String setting(String topic, String name) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    /** The number of the broker that leads a partition. */
    int leader(String topic, int partition) throws ExecutionException, InterruptedException {
        return partitions(topic).get(partition).leader().id();
    }

    private List<TopicPartitionInfo> partitions(String topic) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
