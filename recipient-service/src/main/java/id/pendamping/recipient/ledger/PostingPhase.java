package id.pendamping.recipient.ledger;

/** What is written of a publication, in this order; told while it is. */
public enum PostingPhase {
    LINES,
    TOKENS,
    STAYS,
    COUNTS
}
