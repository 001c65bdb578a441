package id.pendamping.platform.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as a listener meets it.
 *
 * @param id the same for every delivery of the event
 * @param type the CloudEvents type; a listener ignores those it does not know
 * @param subject the id of the thing that it is about; null when the producer gave none
 * @param sequence epoch and position in the producer's feed, ordered as text; null when the producer gave none
 * @param occurredAt when it happened; null when the producer did not say
 * @param topic the topic without the prefix of the installation
 * @param partition the partition that it came from
 * @param offset its place in the partition
 * @param requestId the request that led to it; null when the producer gave none
 * @param body the JSON, as bytes
 */
public record Received(
        UUID id,
        String type,
        String subject,
        String sequence,
        Instant occurredAt,
        String topic,
        int partition,
        long offset,
        String requestId,
        byte[] body) {

    /**
     * The body as the listener's own record of the fields that it uses; other fields are ignored.
     *
     * @throws UnreadableEvent when the body is no JSON, or does not fit; the event is then set aside as a dead letter
     */
    public <T> T as(Class<T> shape) {
        return EventJson.read(body, shape);
    }
}
