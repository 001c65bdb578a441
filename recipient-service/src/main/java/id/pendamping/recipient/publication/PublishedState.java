package id.pendamping.recipient.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A state of everything that is published, and the moment in which it is looked at.
 *
 * @param number of the last publication by then; 0 before the first
 * @param at when that was published; null before the first
 * @param day of the moment, in Jakarta: what begins to hold on a day that was set before takes no number
 */
public record PublishedState(long number, Instant at, LocalDate day) {}
