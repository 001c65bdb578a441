package id.pendamping.recipient.release;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** The same, without what an earlier release did not tell. */
    Told keeping(Told earlier) {
        var keptCells = new TreeMap<>(earlier.cells);
        cells.forEach((place, row) -> keep(keptCells, place, row));
        var keptReasons = new TreeMap<>(earlier.reasons);
        reasons.forEach((reason, families) -> keep(keptReasons, reason, families));
        return new Told(keptCells, keptReasons, bonds, departed);
    }

    /** Adds what a later release told of a place. */
    static void keep(Map<String, Long[]> kept, String place, Long[] row) {
        kept.merge(place, row, (earlier, later) -> {
            var both = later.clone();
            for (int cell = 0; cell < both.length; cell++) {
                both[cell] = earlier[cell] == null ? null : both[cell];
            }
            return both;
        });
    }

    /** Adds what a later release told of a reason. */
    static void keep(Map<String, Long> kept, String reason, Long families) {
        kept.put(reason, kept.containsKey(reason) && kept.get(reason) == null ? null : families);
    }
}
