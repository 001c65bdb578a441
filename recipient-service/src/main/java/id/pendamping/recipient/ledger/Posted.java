package id.pendamping.recipient.ledger;

import java.time.Instant;

/**
 * A change of the ledger that was made.
 *
 * @param number the publication number, in the order of commits
 * @param lines how many lines it added
 */
public record Posted(long number, Instant at, long lines) {}
