package id.pendamping.recipient.ledger;

/**
 * How far the ledger of a regency is.
 *
 * @param lastLine the line written last
 * @param identities how often it changed which number leads to which family
 * @param keyId the key of its tokens; null before the first
 */
public record RegencyState(long lastLine, long identities, String keyId) {}
