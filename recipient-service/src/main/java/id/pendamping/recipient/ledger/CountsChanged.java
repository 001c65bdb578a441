package id.pendamping.recipient.ledger;

import id.pendamping.platform.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The sums of a regency, programme and period as they stand from a publication on, by district. It carries the whole state of its
 * subject: a later one replaces it.
 *
 * @param standing the list that the sums are of; null when no list stands for the period, and then there are none
 * @param exits by village and reason group; UNEXPLAINED where no reason was given
 */
public record CountsChanged(
        String programme,
        String region,
        int year,
        int stage,
        UUID standing,
        boolean sample,
        long publication,
        List<District> districts,
        List<Exits> exits,
        Instant occurredAt)
        implements Event {

    /** The sums of a district: opening + baseline + entries + returns − exits + movesIn − movesOut + corrections = closing. */
    public record District(
            String region,
            long opening,
            long baseline,
            long entries,
            long returns,
            long exits,
            long movesIn,
            long movesOut,
            long corrections,
            long closing) {}

    /** How many left a village for reasons of a group. */
    public record Exits(String region, String group, long families) {}

    @Override
    public String type() {
        return "id.pendamping.recipient.counts-changed.v1";
    }

    @Override
    public String topic() {
        return "recipient.counts";
    }

    @Override
    public String subject() {
        return programme + '/' + region + '/' + year + '/' + stage;
    }
}
