package id.pendamping.recipient.release;

/** A number of a row of counts, in its order, and how it enters: all of them with their signs come to nothing. */
enum Cell {
    OPENING(1),
    BASELINE(1),
    ENTRIES(1),
    RETURNS(1),
    EXITS(-1),
    MOVES_IN(1),
    MOVES_OUT(-1),
    CORRECTIONS(1),
    CLOSING(-1);

    final int sign;

    Cell(int sign) {
        this.sign = sign;
    }

    boolean isMove() {
        return this == MOVES_IN || this == MOVES_OUT;
    }

    /** Corrections give and take; everything else counts somebody. */
    boolean mayBe(long value) {
        return this == CORRECTIONS || value >= 0;
    }
}
