package id.pendamping.recipient.ledger;

import java.util.UUID;

/**
 * A family that a number leads to.
 *
 * @param now whether it does still; else the number was the family's until a list told another
 */
public record KnownFamily(UUID family, boolean now) {}
