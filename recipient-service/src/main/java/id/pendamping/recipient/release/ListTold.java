package id.pendamping.recipient.release;

/**
 * A list that comes to be told.
 *
 * @param first whether it is of the regency's first period of a programme, in which all are there from the beginning
 * @param again whether it is another edition of the list before
 * @param opening what was told of the period before; null when there is none, or it never was
 * @param edition what was told of the edition before; null when there is none, or it never was
 */
record ListTold(boolean first, boolean again, Told opening, Told edition) {

    boolean openingIsUntold() {
        return !first && opening == null;
    }
}
