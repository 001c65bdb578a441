package id.pendamping.recipient.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The counts of a regency, its districts and its villages, and which of their cells the public does not see. */
final class Sheet {

    /** Where the regency stands among the places. */
    static final int REGENCY = 0;

    private static final int DISTRICT_CODE = 8;

    final List<String> places = new ArrayList<>();
    final List<long[]> values = new ArrayList<>();
    final List<boolean[]> hidden = new ArrayList<>();
    final List<Integer> parents = new ArrayList<>();
    final List<Integer> villages = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, List<Integer>> byDistrict = new HashMap<>();

    /** Who left the regency, by reason; of smaller regions nobody is told why. */
    final SortedMap<String, Long> reasons;

    final SortedMap<String, Boolean> hiddenReasons = new TreeMap<>();

    /** @param byVillage a row of cells for each village */
    Sheet(String regency, SortedMap<String, long[]> byVillage, SortedMap<String, Long> reasons) {
        this.reasons = reasons;
        reasons.keySet().forEach(reason -> hiddenReasons.put(reason, false));
        add(regency, -1);
        byVillage.forEach((village, cells) -> {
            var district = village.substring(0, DISTRICT_CODE);
            if (!numbers.containsKey(district)) {
                add(district, REGENCY);
            }
            int number = add(village, numbers.get(district));
            villages.add(number);
            byDistrict
                    .computeIfAbsent(parents.get(number), around -> new ArrayList<>())
                    .add(number);
            for (int at = number; at >= 0; at = parents.get(at)) {
                var sums = values.get(at);
                Arrays.setAll(sums, cell -> sums[cell] + cells[cell]);
            }
        });
    }

    private int add(String place, int parent) {
        int number = places.size();
        places.add(place);
        values.add(new long[Cell.values().length]);
        hidden.add(new boolean[Cell.values().length]);
        parents.add(parent);
        numbers.put(place, number);
        return number;
    }

    /** Where a place stands; null when nobody was ever counted there. */
    Integer number(String place) {
        return numbers.get(place);
    }

    List<Integer> villagesOf(int district) {
        return byDistrict.get(district);
    }

    boolean isVillage(int place) {
        return place != REGENCY && parents.get(place) != REGENCY;
    }

    boolean isDistrict(int place) {
        return place != REGENCY && parents.get(place) == REGENCY;
    }

    long value(int place, Cell cell) {
        return values.get(place)[cell.ordinal()];
    }

    boolean isHidden(int place, Cell cell) {
        return hidden.get(place)[cell.ordinal()];
    }

    void hide(int place, Cell cell) {
        hidden.get(place)[cell.ordinal()] = true;
    }

    /** What the public sees of it. */
    Told told(Set<Bond> bonds, boolean departed) {
        var cells = new TreeMap<String, Long[]>();
        for (int place = 0; place < places.size(); place++) {
            var row = new Long[Cell.values().length];
            for (var cell : Cell.values()) {
                row[cell.ordinal()] = isHidden(place, cell) ? null : Long.valueOf(value(place, cell));
            }
            cells.put(places.get(place), row);
        }
        var told = new TreeMap<String, Long>();
        reasons.forEach((reason, families) -> told.put(reason, hiddenReasons.get(reason) ? null : families));
        return new Told(cells, told, bonds, departed);
    }

    /** A village and what lies around it, up to a region that is not among them; up to the regency without one. */
    List<Integer> pathBelow(int village, int around) {
        var path = new ArrayList<Integer>();
        for (int at = village; at >= 0 && at != around; at = parents.get(at)) {
            path.add(at);
        }
        return path;
    }

    /** The smallest region around two villages. */
    int around(int one, int other) {
        if (one == other) {
            return one;
        }
        return parents.get(one).equals(parents.get(other)) ? parents.get(one) : REGENCY;
    }
}
