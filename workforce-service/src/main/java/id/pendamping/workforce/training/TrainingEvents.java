package id.pendamping.workforce.training;

import id.pendamping.platform.event.Inbox;
import id.pendamping.platform.event.Received;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What training-service tells: who completed a training. */
@ApplicationScoped
class TrainingEvents {

    private final Inbox inbox;

    TrainingEvents(Inbox inbox) {
        this.inbox = inbox;
        inbox.handles("training.participation", this::told);
    }

    @Incoming("training-participation")
    @Blocking
    void on(ConsumerRecords<byte[], byte[]> messages) {
        inbox.receive(messages);
    }

    private void told(Received event) {
        if (event.type().equals("id.pendamping.training.participation-completed.v1")) {
            TrainingRecord.keep(event.as(ParticipationCompleted.class));
        }
    }
}
