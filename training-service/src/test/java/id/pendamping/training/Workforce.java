package id.pendamping.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.access.DeclaredScope;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What workforce-service would tell, on the real broker. */
public final class Workforce {

    private static final AtomicLong SEQUENCE = new AtomicLong(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Workforce() {}

    /** Workers of an office who serve there as PKH facilitators; returns when the roster knows them. */
    public static List<UUID> facilitators(String office, int number) {
        var workers = IntStream.range(0, number)
                .mapToObj(i -> register(office, "PKH-%03d-%s".formatted(i, UUID.randomUUID())))
                .toList();
        var assignments = workers.stream()
                .map(worker -> assign(worker, office, "PKH_FACILITATOR", List.of(office + ".01.2001")))
                .toList();
        awaitKnown("roster_worker", workers);
        awaitKnown("roster_assignment", assignments);
        return workers;
    }

    public static UUID register(String office, String number) {
        var worker = UUID.randomUUID();
        tellWorker(worker, office, number, nextSequence());
        return worker;
    }

    public static void tellWorker(UUID worker, String office, String number, String sequence) {
        tell(
                "workforce.workers",
                "id.pendamping.workforce.worker-registered.v1",
                worker,
                sequence,
                Map.of(
                        "workerId", worker,
                        "region", office,
                        "number", number,
                        "occurredAt", "2025-01-02T03:04:05Z"));
    }

    public static UUID assign(UUID worker, String office, String cadre, List<String> coverage) {
        var assignment = UUID.randomUUID();
        tellAssignment(assignment, worker, office, cadre, office, coverage, null);
        return assignment;
    }

    public static void tellAssignment(
            UUID assignment,
            UUID worker,
            String office,
            String cadre,
            String region,
            List<String> coverage,
            String to) {
        var body = new HashMap<String, Object>(Map.of(
                "assignmentId", assignment,
                "workerId", worker,
                "office", office,
                "cadre", cadre,
                "carriesFamilies", true,
                "region", region,
                "coverage", coverage,
                "from", "2024-01-01",
                "occurredAt", "2025-01-02T03:04:05Z"));
        body.put("to", to);
        var type = to == null ? "assignment-started" : "assignment-ended";
        tell("workforce.assignments", "id.pendamping.workforce." + type + ".v1", assignment, nextSequence(), body);
    }

    public static String nextSequence() {
        return "%012d-%018d".formatted(1, SEQUENCE.getAndIncrement());
    }

    public static void tell(String topic, String type, UUID subject, String sequence, Map<String, ?> body) {
        try {
            tell(topic, type, subject.toString(), sequence, JSON.writeValueAsBytes(strings(body)));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static void tell(String topic, String type, String subject, String sequence, byte[] body) {
        var prefix = ConfigProvider.getConfig()
                .getOptionalValue("events.topic-prefix", String.class)
                .orElse("");
        var message = new ProducerRecord<>(prefix + topic, subject.getBytes(UTF_8), body);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/pendamping/workforce",
                        "ce_type",
                        type,
                        "ce_subject",
                        subject,
                        "ce_time",
                        Instant.EPOCH.toString(),
                        "ce_sequence",
                        sequence)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            Producer.OF_THIS_RUN.send(message).get(30, SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits until all of these stand in a table of the projection. */
    public static void awaitKnown(String table, Collection<UUID> ids) {
        await().atMost(60, SECONDS)
                .until(() -> count("select count(*) from " + table + " where id = any(?)", ids.toArray(UUID[]::new))
                        == ids.size());
    }

    /** Counts across all regions. */
    public static long count(String sql, Object parameter) {
        try {
            return DeclaredScope.acrossRegions(
                    "test",
                    () -> QuarkusTransaction.requiringNew().call(() -> {
                        var dataSource =
                                Arc.container().instance(AgroalDataSource.class).get();
                        try (var connection = dataSource.getConnection();
                                var statement = connection.prepareStatement(sql)) {
                            statement.setObject(
                                    1,
                                    parameter instanceof UUID[] ids
                                            ? connection.createArrayOf("uuid", ids)
                                            : parameter);
                            try (var rows = statement.executeQuery()) {
                                rows.next();
                                return rows.getLong(1);
                            }
                        }
                    }));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, Object> strings(Map<String, ?> body) {
        var plain = new HashMap<String, Object>(body);
        plain.replaceAll((name, value) -> value instanceof UUID id ? id.toString() : value);
        return plain;
    }

    private static final class Producer {

        static final KafkaProducer<byte[], byte[]> OF_THIS_RUN = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
