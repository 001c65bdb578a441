package id.pendamping.recipient.ledger;

/**
 * A stay of a family on a programme in a village.
 *
 * @param began how it began
 * @param from the stage in which it did
 * @param ended how it ended; null while it goes on
 * @param endedIn the stage in which it did, the first without the family; null while it goes on
 * @param reason of an exit; null when nobody gave one
 * @param reasonVersion null where the reason is
 */
public record Stay(
        String village,
        LineKind began,
        Stage from,
        LineKind ended,
        Stage endedIn,
        String reason,
        Integer reasonVersion) {

    public boolean goesOn() {
        return ended == null;
    }
}
