package id.pendamping.recipient.list;

/**
 * What a list that was published said of payments.
 *
 * @param families whose payment is held
 * @param unused rows of the file that could not be used: while there is one, more may be held
 */
record HoldsSaid(long families, long unused) {}
