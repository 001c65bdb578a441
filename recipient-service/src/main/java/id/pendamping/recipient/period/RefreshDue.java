package id.pendamping.recipient.period;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The day has come by which every regency's list made from a refresh of a register is due.
 *
 * @param calendar the code of the register
 * @param periods the stages whose lists are made from this refresh; a stage that is recorded later is not among them
 */
public record RefreshDue(
        UUID refreshId,
        String calendar,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate dueDay,
        List<Stage> periods,
        Instant occurredAt)
        implements Event {

    /** A stage of a programme in a year. */
    public record Stage(String programme, int year, int stage) {

        static Stage of(Period period) {
            return new Stage(period.programme.code, period.year, period.stage);
        }
    }

    @Override
    public String type() {
        return "id.pendamping.recipient.refresh-due.v1";
    }

    @Override
    public String topic() {
        return "recipient.calendar";
    }

    @Override
    public String subject() {
        return refreshId.toString();
    }

    /** A register is the whole country's. */
    @Override
    public String region() {
        return "ID";
    }
}
