package id.pendamping.platform.event;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What an event says of its subject, and when in the feed of its producer: for a listener that keeps the last state of each
 * subject.
 *
 * @param sequence see {@link Received#sequence()}; empty when the producer gave none
 */
public record Told<T>(T body, String sequence) {

    /**
     * Of each subject the last, whatever order the events came in: one statement may not meet a row twice.
     *
     * @throws UnreadableEvent when a body does not fit
     */
    public static <T> Collection<Told<T>> lastOfEach(List<Received> events, Class<T> shape, Function<T, ?> subject) {
        var last = new LinkedHashMap<Object, Told<T>>();
        for (var event : events) {
            var told = new Told<>(event.as(shape), event.sequence() == null ? "" : event.sequence());
            last.merge(
                    subject.apply(told.body()),
                    told,
                    (before, now) -> now.sequence().compareTo(before.sequence()) < 0 ? before : now);
        }
        return last.values();
    }
}
