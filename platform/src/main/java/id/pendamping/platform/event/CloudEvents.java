package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The same event in the two forms of CloudEvents 1.0: a Kafka message (binary mode) and an item of the feed (structured). */
@ApplicationScoped
class CloudEvents {

    static final String CONTENT_TYPE = "application/json";

    private final String source;
    private final Topics topics;

    CloudEvents(@ConfigProperty(name = "pendamping.service") String service, Topics topics) {
        this.source = "/pendamping/" + service;
        this.topics = topics;
    }

    ProducerRecord<String, String> message(LoggedEvent event) {
        var message = new ProducerRecord<>(topics.inKafka(event.topic()), event.subject(), event.body());
        attribute(message, "ce_specversion", "1.0");
        attribute(message, "ce_id", event.id().toString());
        attribute(message, "ce_source", source);
        attribute(message, "ce_type", event.type());
        attribute(message, "ce_subject", event.subject());
        attribute(message, "ce_time", event.occurredAt().toString());
        attribute(message, "ce_sequence", sequence(event));
        attribute(message, "ce_dataschema", schema(event.type()));
        attribute(message, "ce_region", event.region());
        attribute(message, "ce_requestid", event.requestId());
        attribute(message, "content-type", CONTENT_TYPE);
        attribute(message, "traceparent", event.traceparent());
        return message;
    }

    FeedItem item(LoggedEvent event) {
        return new FeedItem(
                "1.0",
                event.id(),
                source,
                event.type(),
                event.subject(),
                event.occurredAt(),
                sequence(event),
                schema(event.type()),
                event.region(),
                event.traceparent(),
                CONTENT_TYPE,
                event.body());
    }

    /** Compared as text it orders the events of a service, also over a restored database. */
    private static String sequence(LoggedEvent event) {
        return "%012d-%018d".formatted(event.epoch(), event.position());
    }

    private static String schema(String type) {
        return "/schemas/" + type + ".schema.json";
    }

    private static void attribute(ProducerRecord<String, String> message, String name, String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(UTF_8));
        }
    }
}
