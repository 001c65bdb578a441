package id.pendamping.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in the structured mode of CloudEvents 1.0. */
@Schema(name = "CloudEvent", description = "An event in the JSON form of CloudEvents 1.0.")
public record FeedItem(
        @Schema(description = "The version of CloudEvents.", examples = "\"1.0\"")
        String specversion,

        @Schema(
                description = "The same wherever this event is met; a reader that meets it twice ignores the second.",
                examples = "\"019a9c3e-5a7b-7c1d-8f00-2b7d2c9e4a11\"")
        UUID id,

        @Schema(description = "The service that tells.", examples = "\"/pendamping/workforce\"")
        String source,

        @Schema(
                description = "What happened, with the version of its shape.",
                examples = "\"id.pendamping.workforce.assignment-started.v1\"")
        String type,

        @Schema(
                description = "The id of the thing that it is about.",
                examples = "\"019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10\"")
        String subject,

        @Schema(description = "When it happened, in UTC.", examples = "\"2026-11-21T03:15:00Z\"")
        Instant time,

        @Schema(
                description = "Its place: epoch and position. Compared as text, later events of a service are greater.",
                examples = "\"001763694900-000000000000000042\"")
        String sequence,

        @Schema(
                description = "Where the service keeps the JSON Schema of `data`.",
                examples = "\"/schemas/id.pendamping.workforce.assignment-started.v1.schema.json\"")
        String dataschema,

        @Schema(description = "The region whose readers may see it.", examples = "\"52.08\"")
        String region,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "The W3C trace context of the change.",
                examples = "\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\"")
        String traceparent,

        @Schema(description = "The media type of `data`.", examples = "\"application/json\"")
        String datacontenttype,

        @JsonRawValue
        @Schema(
                type = SchemaType.OBJECT,
                description = "The event itself; its shape is the schema of its type.",
                examples = "{\"assignmentId\":\"019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10\",\"region\":\"52.08\"}")
        String data) {}
