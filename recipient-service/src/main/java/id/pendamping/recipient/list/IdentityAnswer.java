package id.pendamping.recipient.list;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office says about a row of which it was not known whose it is. */
@Schema(description = "What an office says about a row of which it was not known whose it is.")
public enum IdentityAnswer {
    /** The family of the card; the representative is its own from now on. */
    KK_FAMILY,
    /** The family of the representative; the card is its new one. */
    NIK_FAMILY,
    /** A family that was not known. */
    NEW_FAMILY,
    /** The row is one too many. */
    NOT_COUNTED
}
