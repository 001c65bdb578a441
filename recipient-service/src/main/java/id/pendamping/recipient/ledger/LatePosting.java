package id.pendamping.recipient.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Reasons on their way into the ledger, for exits that stand in it unexplained.
 *
 * @param proposal whose families and reasons stand in {@code late_reason_family}
 * @param list the one that stands for the period
 * @param by the account that decides
 * @param day on which, in Jakarta: the reasons are those that hold then
 */
public record LatePosting(
        UUID proposal, UUID list, String region, String programme, UUID period, String by, LocalDate day) {}
