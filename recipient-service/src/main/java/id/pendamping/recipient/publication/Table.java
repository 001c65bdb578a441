package id.pendamping.recipient.publication;

import java.io.Closeable;
import java.util.List;

/**
 * A table on its way out, line by line; the first line names the columns. No cell is one that a spreadsheet would run as a
 * formula. Whoever gives up in the middle leaves it open: closed, it would read as if it were whole.
 */
public interface Table extends Closeable {

    /** Writes a line. Numbers stay numbers where the form knows them; a null is an empty cell. */
    Table line(List<?> cells);
}
