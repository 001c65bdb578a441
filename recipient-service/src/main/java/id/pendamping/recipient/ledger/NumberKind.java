package id.pendamping.recipient.ledger;

import java.nio.charset.StandardCharsets;

/** The two numbers by which a family is known: that of its card, and that of the person who represents it. */
public enum NumberKind {
    KK,
    NIK;

    /** Stands in front of the number, so that equal digits of the two kinds are not equal tokens. */
    final byte[] prefix = (name() + ':').getBytes(StandardCharsets.US_ASCII);
}
