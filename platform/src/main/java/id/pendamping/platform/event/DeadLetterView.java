package id.pendamping.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dead letter as an operator sees it: where it came from and why it is here, not what it says. */
@Schema(name = "DeadLetter", description = "A message that was set aside.")
public record DeadLetterView(
        @Schema(description = "Names it in redrive and discard.", examples = "\"019a9c3e-7b1c-7f00-8a10-0c5d2e1f4b21\"")
        UUID id,

        @Schema(description = "The topic, without the prefix of the installation.", examples = "\"recipient.figures\"")
        String topic,

        @Schema(description = "The partition that it came from.", examples = "0")
        int partition,

        @Schema(description = "Its place in the partition.", examples = "1042")
        long offset,

        @Schema(
                description = "The id of the event; null when its headers could not be read.",
                nullable = true,
                examples = "\"019a9c3e-5a7b-7c1d-8f00-2b7d2c9e4a11\"")
        UUID eventId,

        @Schema(
                description = "The type of the event; null when its headers could not be read.",
                nullable = true,
                examples = "\"id.pendamping.recipient.figure-reported.v1\"")
        String type,

        @Schema(
                description = "The id of the thing that it is about; null when it is not known.",
                nullable = true,
                examples = "\"019a9c3e-1d20-7a5c-9b1f-6d1f0c3b2a10\"")
        String subject,

        @Schema(description = "Why it was set aside.", examples = "\"HANDLER_FAILED\"")
        DeadLetter.Reason reason,

        @Schema(
                description = "The class of what was thrown; null when nothing was.",
                nullable = true,
                examples = "\"java.lang.IllegalStateException\"")
        String exception,

        @Schema(description = "How often it was tried.", examples = "4")
        int attempts,

        @Schema(description = "When it was set aside, in UTC.", examples = "\"2026-11-21T03:15:00Z\"")
        Instant arrivedAt,

        @Schema(description = "Whether an operator still has to decide.", examples = "\"OPEN\"")
        DeadLetter.State state) {}
