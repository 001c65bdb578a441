package id.pendamping.recipient.list;

import id.pendamping.platform.event.Event;
import id.pendamping.recipient.ledger.Posted;
import java.time.Instant;
import java.util.UUID;

/** A published list was taken back. What stands instead is told: another edition, or none for the period. */
public record ListReverted(
        UUID listId,
        String programme,
        String region,
        int year,
        int stage,
        int version,
        boolean sample,
        UUID standing,
        long publication,
        Instant occurredAt)
        implements Event {

    static ListReverted of(RecipientList list, ListComparison comparison, Posted posted) {
        return new ListReverted(
                list.id,
                list.programme.code,
                list.region,
                list.period.year,
                list.period.stage,
                list.edition,
                list.sample,
                comparison.supersedes ? list.base : null,
                posted.number(),
                posted.at());
    }

    @Override
    public String type() {
        return "id.pendamping.recipient.list-reverted.v1";
    }

    @Override
    public String topic() {
        return "recipient.lists";
    }

    @Override
    public String subject() {
        return listId.toString();
    }
}
