package id.pendamping.workforce.caseload;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What recipient-service tells: the figures and the counts of the ledger that caseloads are computed from. */
@ApplicationScoped
class RecipientEvents {

    private final Inbox inbox;
    private final PublishedFigures figures;
    private final LedgerCounts counts;

    RecipientEvents(Inbox inbox, PublishedFigures figures, LedgerCounts counts) {
        this.inbox = inbox;
        this.figures = figures;
        this.counts = counts;
        inbox.handles("recipient.figures", this::told);
        inbox.handles("recipient.counts", this::counted);
    }

    @Incoming("recipient-figures")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    @Incoming("recipient-counts")
    @Blocking
    void onCounts(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    private void told(Received event) {
        if (event.type().equals("id.pendamping.recipient.figure-reported.v1")) {
            var figure = event.as(FigureReported.class);
            if (figure.tellsFamilies()) {
                figures.keep(figure);
            }
        }
    }

    private void counted(Received event) {
        if (event.type().equals("id.pendamping.recipient.counts-changed.v1")) {
            counts.keep(event.as(CountsChanged.class));
        }
    }
}
