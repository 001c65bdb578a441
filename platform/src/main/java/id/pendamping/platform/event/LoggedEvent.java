package id.pendamping.platform.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A numbered row of the event log. */
record LoggedEvent(
        long epoch,
        long position,
        UUID id,
        String type,
        String topic,
        String subject,
        String region,
        String body,
        Instant occurredAt,
        String traceparent,
        String requestId) {

    static final String COLUMNS =
            "e.feed_epoch, e.feed_position, e.event_id, e.type, e.topic, e.subject, e.region, e.body, e.occurred_at, e.traceparent, e.request_id";

    static LoggedEvent of(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("feed_epoch"),
                row.getLong("feed_position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("subject"),
                row.getString("region"),
                row.getString("body"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("traceparent"),
                row.getString("request_id"));
    }
}
