package id.pendamping.recipient.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A list on its way into the ledger, or out of it again.
 *
 * @param baseline whether its families are those that were there when the ledger began, rather than new
 * @param supersedes whether it is another edition of the base, of the same period
 * @param base the list that stands before it; null when none does
 * @param by the account that decides
 * @param day on which, in Jakarta: the reasons are those that hold then
 */
public record Posting(
        UUID list,
        String region,
        String programme,
        UUID period,
        boolean baseline,
        boolean supersedes,
        UUID base,
        String by,
        LocalDate day) {}
