package id.pendamping.recipient.ledger;

/**
 * The keys under which the numbers of a file became tokens.
 *
 * @param first null when it was read before keys were noted: then it is the regency's
 * @param other null when one key was alive
 */
public record RowKeys(String first, String other) {

    /** Whether rows have tokens under this key. */
    public boolean knows(String key) {
        return first == null || key.equals(first) || key.equals(other);
    }

    /** Whether the tokens under this key are those beside the first. */
    public boolean isCrossed(String key) {
        return key.equals(other);
    }
}
