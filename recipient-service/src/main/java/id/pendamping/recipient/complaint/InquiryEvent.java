package id.pendamping.recipient.complaint;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.util.UUID;

/** What this service tells about inquiries: that one was opened, that it was answered; neither what was asked nor of whom. */
public sealed interface InquiryEvent extends Event {

    UUID complaintId();

    @Override
    default String topic() {
        return "recipient.complaints";
    }

    @Override
    default String subject() {
        return complaintId().toString();
    }

    record Opened(UUID complaintId, String receipt, String programme, String region, Instant occurredAt)
            implements InquiryEvent {
        @Override
        public String type() {
            return "id.pendamping.recipient.inquiry-opened.v1";
        }
    }

    record Answered(
            UUID complaintId, String receipt, String programme, String region, Instant openedAt, Instant occurredAt)
            implements InquiryEvent {
        @Override
        public String type() {
            return "id.pendamping.recipient.inquiry-answered.v1";
        }
    }
}
