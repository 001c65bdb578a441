package id.pendamping.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends batches of 1,000 messages like those of the relay, and awaits each batch before the next. */
record BareProducer(String bootstrapServers, String topic) {

    static final String BODY =
            "{\"assignmentId\": \"0197f0c2-0000-7000-8000-000000000002\", \"workerId\": \"0197f0c2-0000-7000-8000-000000000001\","
                    + " \"office\": \"17.06\", \"cadre\": \"PKH_FACILITATOR\", \"carriesFamilies\": true, \"region\": \"17.06.01\","
                    + " \"coverage\": [\"17.06.01.2001\", \"17.06.01.2002\", \"17.06.01.2003\", \"17.06.01.2004\"],"
                    + " \"from\": \"2025-01-01\", \"to\": null, \"occurredAt\": \"2026-11-22T01:00:00.000000Z\"}";

    private static final int BATCH = 1_000;

    /** Events per second. */
    double rate(int events) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "batch.size", 64 * 1024, "client.id", "bare");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.partitionsFor(topic);
            long start = System.nanoTime();
            for (int sent = 0; sent < events; sent += BATCH) {
                sendAndAwait(producer);
            }
            return events / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void sendAndAwait(KafkaProducer<String, String> producer) {
        var sent = new ArrayList<Future<RecordMetadata>>(BATCH);
        for (int i = 0; i < BATCH; i++) {
            sent.add(producer.send(message()));
        }
        producer.flush(); // a batch that is not full would wait for more, and none comes
        try {
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new BenchException("Kafka refused a message: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    private ProducerRecord<String, String> message() {
        var subject = UUID.randomUUID().toString();
        var message = new ProducerRecord<>(topic, subject, BODY);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", subject);
        header(message, "ce_source", "/pendamping/workforce");
        header(message, "ce_type", "id.pendamping.workforce.benchmark.v1");
        header(message, "ce_subject", subject);
        header(message, "ce_time", "2026-11-22T01:00:00.000000Z");
        header(message, "ce_sequence", "001763694900-000000000000000001");
        header(message, "ce_dataschema", "/schemas/id.pendamping.workforce.benchmark.v1.schema.json");
        header(message, "ce_region", "17.06.01");
        header(message, "ce_requestid", subject);
        header(message, "content-type", "application/json");
        header(message, "traceparent", "00-00000000000000000000000000000000-0000000000000000-00");
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
