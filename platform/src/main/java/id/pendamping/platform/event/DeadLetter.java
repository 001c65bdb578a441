package id.pendamping.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message that was set aside, whole. */
record DeadLetter(
        UUID id,
        long arrival,
        String topic,
        int partition,
        long offset,
        String subject,
        byte[] headers,
        byte[] key,
        byte[] body,
        Reason reason,
        String exception,
        State state) {

    /** Why a message was set aside. */
    @Schema(description = "Why a message was set aside.")
    enum Reason {
        /** It does not say in its headers what it is. */
        HEADERS_UNREADABLE,
        /** Its body is not what its listener expects. */
        BODY_UNREADABLE,
        /** Its listener failed as often as it may. */
        HANDLER_FAILED,
        /** An earlier one of its subject was set aside, and order matters. */
        FOLLOWS_A_DEAD_LETTER
    }

    /** Whether an operator still has to decide. */
    @Schema(description = "Whether an operator still has to decide.")
    enum State {
        OPEN,
        REDRIVEN,
        DISCARDED
    }

    static final String COLUMNS = """
            id, arrival, topic, partition_number, message_offset, subject, headers, message_key, body, reason, exception, state""";

    static DeadLetter of(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject("id", UUID.class),
                row.getLong("arrival"),
                row.getString("topic"),
                row.getInt("partition_number"),
                row.getLong("message_offset"),
                row.getString("subject"),
                row.getBytes("headers"),
                row.getBytes("message_key"),
                row.getBytes("body"),
                Reason.valueOf(row.getString("reason")),
                row.getString("exception"),
                State.valueOf(row.getString("state")));
    }

    /** The message as it arrived. */
    Received received() {
        return Messages.read(
                topic,
                new ConsumerRecord<>(
                        topic,
                        partition,
                        offset,
                        ConsumerRecord.NO_TIMESTAMP,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        ConsumerRecord.NULL_SIZE,
                        ConsumerRecord.NULL_SIZE,
                        key,
                        body,
                        Messages.headers(headers),
                        Optional.empty()));
    }
}
