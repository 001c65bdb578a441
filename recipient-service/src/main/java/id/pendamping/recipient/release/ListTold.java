package id.pendamping.recipient.release;

/**
 * A list that comes to be told.
 *
 * @param first whether it is of the regency's first period of a programme, in which all are there from the beginning
 * @param again whether it is another edition of the list before
 * @param opening what was told of the period before; null when there is none, or it never was
 * @param earlier what was told of the period before, of other editions and of lists that were taken back; null when nothing was
 */
record ListTold(boolean first, boolean again, Told opening, Told earlier) {

    boolean openingIsUntold() {
        return !first && opening == null;
    }
}
