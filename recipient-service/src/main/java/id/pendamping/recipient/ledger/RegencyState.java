package id.pendamping.recipient.ledger;

/**
 * How far the ledger of a regency is.
 *
 * @param lastLine the line written last
 * @param identities how often it changed which number leads to which family
 * @param keyId the key that its stays carry tokens of, by which lists are compared; null before the first list
 */
public record RegencyState(long lastLine, long identities, String keyId) {

    /** The key by which rows are compared with this regency. */
    public String keyFor(RowKeys rows, String primary) {
        if (keyId != null) {
            return keyId;
        }
        return rows.knows(primary) ? primary : rows.first();
    }
}
