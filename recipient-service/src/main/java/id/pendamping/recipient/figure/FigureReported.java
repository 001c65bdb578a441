package id.pendamping.recipient.figure;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.util.UUID;

/** Somebody's published total was recorded, or its value revised. It carries the whole figure as it is now. */
public record FigureReported(
        UUID figureId,
        String programme,
        String region,
        int year,
        Integer stage,
        String referenceDate,
        String indicator,
        String category,
        String unit,
        long value,
        String source,
        String citation,
        int revision,
        Instant occurredAt)
        implements Event {

    static FigureReported of(FigureReport report, Recorded recorded, Instant now) {
        return new FigureReported(
                recorded.id(),
                report.programme(),
                report.region().value(),
                report.year(),
                report.stage(),
                report.referenceText(),
                report.indicator().name(),
                report.category(),
                report.unit().name(),
                report.value(),
                report.source(),
                recorded.citation(),
                recorded.revision(),
                now);
    }

    @Override
    public String type() {
        return "id.pendamping.recipient.figure-reported.v1";
    }

    @Override
    public String topic() {
        return "recipient.figures";
    }

    @Override
    public String subject() {
        return figureId.toString();
    }
}
