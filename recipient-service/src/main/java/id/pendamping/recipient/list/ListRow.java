package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.Tokeniser;

/** What is left of a row once it was read: tokens and a village, or a problem. One object, filled again for each row. */
final class ListRow {

    int line;
    final byte[] kk = new byte[Tokeniser.LENGTH];
    boolean hasKk;
    final byte[] nik = new byte[Tokeniser.LENGTH];
    boolean hasNik;

    // The same numbers under the key that is being replaced; meaningless when there is none.
    final byte[] otherKk = new byte[Tokeniser.LENGTH];
    final byte[] otherNik = new byte[Tokeniser.LENGTH];
    VillageOf.Found village;
    ListRowProblem problem;
    ListColumn field;

    void begin(int line) {
        this.line = line;
        hasKk = false;
        hasNik = false;
        village = null;
        problem = null;
        field = null;
    }

    /** The first problem of a row is the one that is told. */
    void reject(ListRowProblem why, ListColumn column) {
        if (problem == null) {
            problem = why;
            field = column;
        }
    }

    boolean isAccepted() {
        return problem == null;
    }

    /** Whether it can at least be told whose row it is. */
    boolean namesFamily() {
        return hasKk || hasNik;
    }
}
