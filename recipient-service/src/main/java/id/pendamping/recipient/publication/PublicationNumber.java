package id.pendamping.recipient.publication;

import java.time.Instant;

/**
 * A state of everything that is published: what had come by a number. Numbers are in the order of commits.
 *
 * @param number 0 before the first
 * @param at when it was given; null before the first
 */
public record PublicationNumber(long number, Instant at) {

    static final PublicationNumber NONE = new PublicationNumber(0, null);
}
