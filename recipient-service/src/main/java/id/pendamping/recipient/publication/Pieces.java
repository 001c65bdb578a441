package id.pendamping.recipient.publication;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows without end, read piece by piece behind the last one while they are written: no more than a piece is held. The first is read at
 * once, before the answer begins, so that what is wrong is still a problem; a table longer than that is read in the order of its keys,
 * not at one instant.
 */
public final class Pieces<R> {

    public static final int SIZE = 2000;

    private final Function<R, List<R>> behind;
    private List<R> piece;

    private Pieces(Function<R, List<R>> behind) {
        this.behind = behind;
        piece = behind.apply(null);
    }

    /** Rows of which this gives the next {@link #SIZE} behind one, or the first behind null, each time in a transaction. */
    public static <R> Pieces<R> of(Function<R, List<R>> behind) {
        return new Pieces<>(behind);
    }

    /** Gives each row to the sink; once. */
    public void each(Consumer<R> sink) {
        while (!piece.isEmpty()) {
            piece.forEach(sink);
            piece = piece.size() < SIZE ? List.of() : behind.apply(piece.getLast());
        }
    }
}
