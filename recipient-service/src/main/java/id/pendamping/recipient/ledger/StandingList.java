package id.pendamping.recipient.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest list of a regency and programme that stands: what an answer about a family rests on.
 *
 * @param sample whether it is made up
 * @param holdsSent whether the office said with it whose payment is held
 * @param publication the number of the publication that made it stand, and when that was
 */
public record StandingList(UUID id, Stage stage, boolean sample, boolean holdsSent, long publication, Instant at) {}
