package id.pendamping.recipient.list;

import id.pendamping.platform.event.Event;
import id.pendamping.recipient.ledger.Posted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A list came into the ledger. Sums of the regency; what happened in its villages is told by counts-changed.
 *
 * @param paymentsHeld families whose payment is held; null when the office did not say, and then so is how many rows of its file
 *     could not be used
 */
public record ListPublished(
        UUID listId,
        String programme,
        String region,
        int year,
        int stage,
        int version,
        boolean sample,
        boolean baseline,
        UUID supersedes,
        long opening,
        long entries,
        long returns,
        long exits,
        long heldBack,
        long closing,
        Long paymentsHeld,
        Long unusedHolds,
        long publication,
        Instant occurredAt)
        implements Event {

    static ListPublished of(RecipientList list, ListComparison comparison, Posted posted, Optional<HoldsSaid> holds) {
        return new ListPublished(
                list.id,
                list.programme.code,
                list.region,
                list.period.year,
                list.period.stage,
                list.edition,
                list.sample,
                comparison.baseline,
                comparison.supersedes ? list.base : null,
                comparison.opening,
                comparison.entries,
                comparison.returns,
                comparison.exits,
                comparison.heldBack,
                comparison.closing,
                holds.map(HoldsSaid::families).orElse(null),
                holds.map(HoldsSaid::unused).orElse(null),
                posted.number(),
                posted.at());
    }

    @Override
    public String type() {
        return "id.pendamping.recipient.list-published.v1";
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
