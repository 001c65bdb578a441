package id.pendamping.recipient.release;

import java.util.Map;
import java.util.Set;

/**
 * What a release told.
 *
 * @param cells of each place, in their order; null is hidden
 * @param reasons how many left the regency for each; null is hidden
 * @param bonds what the public was left to believe about how the period ended
 * @param departed whether anybody had left by then, so that somebody could return
 */
record Told(Map<String, Long[]> cells, Map<String, Long> reasons, Set<Bond> bonds, boolean departed) {

    /** Whether the public knows how many a place ended with. Nobody was ever in a place that is not there. */
    boolean tellsClosing(String place) {
        var row = cells.get(place);
        return row == null || row[Cell.CLOSING.ordinal()] != null;
    }

    boolean tells(String place, Cell cell) {
        var row = cells.get(place);
        return row != null && row[cell.ordinal()] != null;
    }

    boolean hides(String place, Cell cell) {
        var row = cells.get(place);
        return row != null && row[cell.ordinal()] == null;
    }
}
