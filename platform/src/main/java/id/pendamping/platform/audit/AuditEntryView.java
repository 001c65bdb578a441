package id.pendamping.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One line of the audit trail: who did what to which item, and why. No values are kept.")
public record AuditEntryView(
        @Schema(description = "Its place in the trail.", examples = "4711")
        long id,

        @Schema(description = "When it happened.", examples = "2026-11-21T07:30:00Z")
        Instant at,

        @Schema(description = "The account or client that did it.", examples = "officer-52.08")
        String actor,

        @Schema(description = "What was done.", examples = "READ")
        AuditAction action,

        @Schema(description = "The kind of item.", examples = "worker")
        String itemType,

        @Schema(description = "Which item.", examples = "019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10")
        String itemId,

        @Schema(
                description = "The item's region; null for national reference data.",
                nullable = true,
                examples = "52.08")
        String region,

        @Schema(description = "The operation that did it.", examples = "WorkerResource.get")
        String operation,

        @Schema(
                description = "What the reader said the data was read for.",
                nullable = true,
                examples = "ROSTER_ADMINISTRATION")
        String purpose,

        @Schema(
                description = "The `X-Request-Id` of the request.",
                nullable = true,
                examples = "6f0c1d5e-7f39-4a0e-9a57-0d3f0b7a1c11")
        String requestId) {

    static AuditEntryView of(ResultSet row) throws SQLException {
        return new AuditEntryView(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("item_type"),
                row.getString("item_id"),
                row.getString("region"),
                row.getString("operation"),
                row.getString("purpose"),
                row.getString("request_id"));
    }
}
