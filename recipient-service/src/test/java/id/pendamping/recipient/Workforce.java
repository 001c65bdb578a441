package id.pendamping.recipient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What workforce-service would tell, on the real broker. */
public final class Workforce {

    private static final AtomicLong SEQUENCE = new AtomicLong(1);

    private Workforce() {}

    public static String nextSequence() {
        return "%012d-%018d".formatted(1, SEQUENCE.getAndIncrement());
    }

    /** An assignment that goes on, or ended on a day. */
    public static void tellAssignment(
            UUID assignment, UUID worker, String office, String cadre, boolean families, String area, String to) {
        tellAssignment(assignment, worker, office, cadre, families, area, to, nextSequence());
    }

    public static void tellAssignment(
            UUID assignment,
            UUID worker,
            String office,
            String cadre,
            boolean families,
            String area,
            String to,
            String sequence) {
        var body = """
                {"assignmentId": "%s", "workerId": "%s", "office": "%s", "cadre": "%s", "carriesFamilies": %s, "region": "%s",
                 "coverage": [%s], "from": "2024-01-01", "to": %s, "occurredAt": "2025-01-02T03:04:05Z"}""".formatted(
                        assignment,
                        worker,
                        office,
                        cadre,
                        families,
                        office,
                        area == null ? "" : '"' + area + '"',
                        to == null ? null : '"' + to + '"');
        var type = to == null ? "assignment-started" : "assignment-ended";
        tell("id.pendamping.workforce." + type + ".v1", assignment.toString(), sequence, body.getBytes(UTF_8));
    }

    public static void tell(String type, String subject, String sequence, byte[] body) {
        var prefix = ConfigProvider.getConfig()
                .getOptionalValue("events.topic-prefix", String.class)
                .orElse("");
        var message = new ProducerRecord<>(prefix + "workforce.assignments", subject.getBytes(UTF_8), body);
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

    private static final class Producer {

        static final KafkaProducer<byte[], byte[]> OF_THIS_RUN = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
