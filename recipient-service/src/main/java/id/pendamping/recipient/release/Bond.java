package id.pendamping.recipient.release;

/**
 * Two villages of which the public could believe that one ended a period with one family more and the other with one less. What was
 * hidden rests on that belief, so later releases must leave it possible.
 *
 * @param minus null when the regency as a whole could have had one more
 */
record Bond(String plus, String minus) {}
