package id.pendamping.platform.event;

import java.time.Instant;

/**
 * A fact in the past tense that this service tells the world. Implemented by records; the components, as JSON, are what
 * travels, so they are ids and values only, never a person's data.
 *
 * <p>{@code type}, {@code topic} and {@code subject} are plain methods rather than components: they travel beside the
 * body, as attributes of the CloudEvent.
 */
public interface Event {

    /** The name that is never used for anything else: {@code id.pendamping.workforce.assignment-started.v1}. */
    String type();

    /** Where it is told, without the prefix of the installation: {@code workforce.assignments}. */
    String topic();

    /** The id of the thing that it is about. Events of one subject keep the order of its changes. */
    String subject();

    /** The code of the region whose readers may see it. */
    String region();

    /** When it happened. */
    Instant occurredAt();
}
