package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.platform.request.RequestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.MDC;

/** Kafka messages that carry CloudEvents in binary mode: their headers as attributes, and as bytes to keep. */
final class Messages {

    /** As long as the columns are that it may have to stand in. */
    private static final int LONGEST = 200;

    /** No header tells who, what and when, so nothing can be done with the message. */
    static class HeadersUnreadable extends RuntimeException {
        HeadersUnreadable(Throwable cause) {
            super(cause);
        }
    }

    /** Work that may fail. */
    @FunctionalInterface
    interface Work<E extends Exception> {
        void run() throws E;
    }

    private record Kept(String name, byte[] value) {}

    private Messages() {}

    static Received read(String topic, ConsumerRecord<byte[], byte[]> message) {
        var id = attribute(message, "ce_id");
        var type = attribute(message, "ce_type");
        if (id == null || type == null) {
            throw new HeadersUnreadable(null);
        }
        try {
            var time = attribute(message, "ce_time");
            return new Received(
                    UUID.fromString(id),
                    type,
                    subject(message),
                    attribute(message, "ce_sequence"),
                    time == null ? null : Instant.parse(time),
                    topic,
                    message.partition(),
                    message.offset(),
                    requestId(message),
                    message.value());
        } catch (IllegalArgumentException | DateTimeParseException garbage) {
            throw new HeadersUnreadable(garbage);
        }
    }

    /** What the message is about, as far as it can be told; messages of one subject keep their order. */
    static String subject(ConsumerRecord<byte[], byte[]> message) {
        var subject = attribute(message, "ce_subject");
        return subject != null || message.key() == null ? subject : usable(message.key());
    }

    /** Null when absent, and when it is nothing that a column or a log line should hold. */
    static String attribute(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : usable(header.value());
    }

    private static String usable(byte[] value) {
        var text = new String(value, UTF_8);
        boolean usable =
                !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
        return usable ? text : null;
    }

    static String requestId(ConsumerRecord<byte[], byte[]> message) {
        return attribute(message, "ce_requestid");
    }

    /** Does the work on a message with the name of the request that led to it in the log. */
    static <E extends Exception> void inLog(String requestId, Work<E> work) throws E {
        var before = MDC.get(RequestId.LOGGED_AS);
        logAs(requestId);
        try {
            work.run();
        } finally {
            logAs(before);
        }
    }

    private static void logAs(Object request) {
        if (request == null) {
            MDC.remove(RequestId.LOGGED_AS);
        } else {
            MDC.put(RequestId.LOGGED_AS, request);
        }
    }

    static byte[] headers(ConsumerRecord<byte[], byte[]> message) {
        return EventJson.bytes(Arrays.stream(message.headers().toArray())
                .map(header -> new Kept(header.key(), header.value()))
                .toList());
    }

    static RecordHeaders headers(byte[] kept) {
        try {
            var headers = new RecordHeaders();
            for (var header : EventJson.list(kept, Kept.class)) {
                headers.add(new RecordHeader(header.name(), header.value()));
            }
            return headers;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
