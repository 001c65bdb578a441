package id.pendamping.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subject whose next event can never be sent as things are. */
@Schema(name = "ParkedSubject", description = "A subject whose next event can never be sent as things are.")
public record ParkedSubjectView(
        @Schema(description = "Names it in release.", examples = "\"019a9c3e-7b1c-7f00-8a10-0c5d2e1f4b21\"")
        UUID id,

        @Schema(
                description = "The topic, without the prefix of the installation.",
                examples = "\"training.participation\"")
        String topic,

        @Schema(
                description = "The id of the thing that the waiting events are about.",
                examples = "\"019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10\"")
        String subject,

        @Schema(description = "The place of the event that could not be sent.", examples = "1042")
        long position,

        @Schema(
                description = "`TOO_LARGE` for the topic or the producer, or `UNSERIALISABLE`.",
                examples = "\"TOO_LARGE\"")
        String reason,

        @Schema(description = "When it was parked, in UTC.", examples = "\"2026-11-21T03:15:00Z\"")
        Instant parkedAt,

        @Schema(description = "Whether it was released and is about to be sent.", examples = "false")
        boolean released) {}
