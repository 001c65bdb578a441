package id.pendamping.recipient.period;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The day has come by which a regency's lists made from a refresh of a register are due, and it has not published all of them. What
 * {@link RefreshDue} says of the whole country, told to those whose work it is.
 *
 * @param periods the stages of which the regency has no list yet, as far as they are recorded
 */
public record RegencyDue(
        UUID refreshId,
        String region,
        String calendar,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate dueDay,
        List<RefreshDue.Stage> periods,
        Instant occurredAt)
        implements Event {

    @Override
    public String type() {
        return "id.pendamping.recipient.refresh-due.v2";
    }

    @Override
    public String topic() {
        return "recipient.calendar";
    }

    @Override
    public String subject() {
        return refreshId + "/" + region;
    }
}
