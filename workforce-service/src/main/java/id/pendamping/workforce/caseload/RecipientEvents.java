package id.pendamping.workforce.caseload;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What recipient-service tells: the figures that caseloads are computed from. */
@ApplicationScoped
class RecipientEvents {

    private final Inbox inbox;
    private final PublishedFigures figures;

    RecipientEvents(Inbox inbox, PublishedFigures figures) {
        this.inbox = inbox;
        this.figures = figures;
        inbox.handles("recipient.figures", this::told);
    }

    @Incoming("recipient-figures")
    @Blocking
    void on(ConsumerRecord<byte[], byte[]> message) {
        inbox.receive(message);
    }

    private void told(Received event) {
        if (event.type().equals("id.pendamping.recipient.figure-reported.v1")) {
            var figure = event.as(FigureReported.class);
            if (figure.tellsFamilies()) {
                figures.keep(figure);
            }
        }
    }
}
