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
        var kept = new TreeMap<>(earlier.cells);
        cells.forEach((place, row) -> {
            var both = row.clone();
            for (var cell : Cell.values()) {
                if (earlier.hides(place, cell)) {
                    both[cell.ordinal()] = null;
                }
            }
            kept.put(place, both);
        });
        var keptReasons = new TreeMap<>(earlier.reasons);
        reasons.forEach((reason, families) -> keptReasons.put(
                reason, earlier.reasons.containsKey(reason) && earlier.reasons.get(reason) == null ? null : families));
        return new Told(kept, keptReasons, bonds, departed);
    }
}
