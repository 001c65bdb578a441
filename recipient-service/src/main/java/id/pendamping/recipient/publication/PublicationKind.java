package id.pendamping.recipient.publication;

/** What a publication number can be given to. */
public enum PublicationKind {
    LEDGER,
    FIGURES,
    REASONS,
    THRESHOLDS
}
