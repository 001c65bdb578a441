package id.pendamping.recipient.release;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Decides what a release does not tell: counts from 1 to k − 1, and the further cells that would give them away.
 *
 * <p>For each of them it makes sure of a story that the public could believe instead: another set of numbers, none below zero, that
 * differs in this cell, only in cells that are hidden, and keeps every sum. A story changes two cells of a village's row by one, and
 * the same cells of another village the other way, so that every region around both stays as it is. Where it changes how many families a
 * village ended with, it goes on into the releases after: see {@link Bond}.
 */
final class Suppression {

    // What it costs the reader that a cell is hidden, beside how much it tells: many read of regencies,
    // few of villages.
    private static final int COST_OF_DISTRICT = 20;
    private static final int COST_OF_REGENCY = 1000;
    private static final int COST_OF_CLOSING = 60;

    // Whoever saw it in what was told of the period before may guess that nothing happened there since.
    private static final int COST_OF_SEEN = 30;

    private static final int NOBODY = -1;

    private final Sheet sheet;
    private final long smallest;
    private final Set<Cell> movable;
    private final boolean[][] seen;
    private final Set<Bond> bonds = new LinkedHashSet<>();

    private Suppression(Sheet sheet, long smallest, ListTold list) {
        this.sheet = sheet;
        this.smallest = smallest;
        movable = movable(sheet, list);
        seen = seen(sheet, list.earlier());
    }

    /**
     * Hides what must be hidden of a list, by what was told before.
     *
     * @param smallest the smallest count that is published
     */
    static Told release(Sheet sheet, long smallest, ListTold list) {
        var suppression = new Suppression(sheet, smallest, list);
        suppression.keepHidden(list);
        suppression.hide(list.opening() == null ? Set.of() : list.opening().bonds());
        var departed = list.opening() != null && list.opening().departed()
                || list.openingIsUntold()
                || sheet.value(Sheet.REGENCY, Cell.EXITS) > 0;
        return sheet.told(suppression.bonds, departed);
    }

    /** The cells of a row of which the public cannot know from elsewhere that they are 0. */
    private static Set<Cell> movable(Sheet sheet, ListTold list) {
        var movable = list.first()
                ? EnumSet.of(Cell.BASELINE)
                : EnumSet.of(Cell.ENTRIES, Cell.RETURNS, Cell.EXITS, Cell.MOVES_IN, Cell.MOVES_OUT);
        if (list.opening() != null && !list.opening().departed()) {
            movable.remove(Cell.RETURNS);
        }
        if (sheet.villages.size() == 1) {
            movable.removeIf(Cell::isMove);
        }
        if (list.again()) {
            movable.add(Cell.CORRECTIONS);
        }
        if (list.openingIsUntold()) {
            movable.add(Cell.OPENING);
        }
        movable.add(Cell.CLOSING);
        return movable;
    }

    private static boolean[][] seen(Sheet sheet, Told earlier) {
        var seen = new boolean[sheet.places.size()][Cell.values().length];
        for (int place = 0; earlier != null && place < seen.length; place++) {
            for (var cell : Cell.values()) {
                var name = sheet.places.get(place);
                seen[place][cell.ordinal()] = earlier.tells(name, cell)
                        && earlier.cells().get(name)[cell.ordinal()] == sheet.value(place, cell);
            }
        }
        return seen;
    }

    /** What was hidden stays so: an opening that is the closing before, and a cell that another list of the period may not have changed. */
    private void keepHidden(ListTold list) {
        for (int place = 0; place < sheet.places.size(); place++) {
            var name = sheet.places.get(place);
            if (list.openingIsUntold()
                    || list.opening() != null && !list.opening().tellsClosing(name)) {
                sheet.hide(place, Cell.OPENING);
            }
            for (var cell : Cell.values()) {
                if (cell != Cell.OPENING
                        && list.earlier() != null
                        && list.earlier().hides(name, cell)) {
                    sheet.hide(place, cell);
                }
            }
        }
        if (list.earlier() != null) {
            list.earlier().reasons().forEach((reason, told) -> {
                if (told == null) {
                    sheet.hiddenReasons.replace(reason, true);
                }
            });
        }
    }

    /** A change of two cells by one, along the way from a village up, and the other way round along another. */
    private record Story(
            int village,
            int partner,
            Cell cell,
            Cell other,
            int by,
            int otherBy,
            List<Integer> up,
            List<Integer> down) {

        /** By how much it changes a cell of the village. */
        int by(Cell changed) {
            return changed == cell ? by : changed == other ? otherBy : 0;
        }
    }

    /** The cheapest of the stories that were thought of; one that costs nothing ends the search. */
    private final class Search {

        private Story best;
        private long cost = Long.MAX_VALUE;

        boolean isOver() {
            return cost == 0;
        }

        boolean hasFound() {
            return best != null;
        }

        void consider(Story story) {
            if (!isOver() && isPossible(story)) {
                long asked = cost(story);
                if (asked < cost) {
                    best = story;
                    cost = asked;
                }
            }
        }

        void tell() {
            if (best == null) {
                throw new IllegalStateException("A small count cannot be hidden");
            }
            Suppression.this.tell(best);
        }
    }

    /** So that the stories of the releases before still hold, and every small count has one. */
    private void hide(Set<Bond> before) {
        for (int place = 0; place < sheet.places.size(); place++) {
            for (var cell : Cell.values()) {
                if (isProtected(place, cell)) {
                    sheet.hide(place, cell);
                }
            }
        }
        sheet.reasons.forEach((reason, families) -> {
            if (isSmall(families)) {
                sheet.hiddenReasons.put(reason, true);
            }
        });
        before.forEach(this::goOn);
        // From the regency down: what is hidden above is of use below.
        protectAll(Sheet.REGENCY);
        for (int place = 0; place < sheet.places.size(); place++) {
            if (sheet.isDistrict(place)) {
                protectAll(place);
            }
        }
        sheet.villages.forEach(this::protectAll);
        sheet.reasons.keySet().forEach(this::protectReason);
    }

    private boolean isSmall(long value) {
        return value != 0 && Math.abs(value) < smallest;
    }

    /** What an opening was is settled: it was the closing before, and was protected there. */
    private boolean isProtected(int place, Cell cell) {
        return cell != Cell.OPENING && isSmall(sheet.value(place, cell));
    }

    private void protectAll(int place) {
        for (var cell : Cell.values()) {
            if (isProtected(place, cell)) {
                protect(place, cell);
            }
        }
    }

    private void protect(int place, Cell cell) {
        var search = new Search();
        var others = movable.stream().filter(other -> other != cell).toList();
        if (sheet.isVillage(place)) {
            others.forEach(other -> withNeighbours(search, place, cell, other));
        }
        if (place != Sheet.REGENCY && !search.isOver()) {
            others.forEach(other -> acrossDistricts(search, place, cell, other));
        }
        if (!search.hasFound()) {
            others.forEach(other -> alone(search, place, cell, other));
        }
        search.tell();
    }

    /** Another reason takes the family, or the regency's exits do, where the public does not know how many those are. */
    private void protectReason(String reason) {
        long hidden = sheet.hiddenReasons.values().stream().filter(it -> it).count();
        if (sheet.hiddenReasons.get(reason) && hidden == 1 && !sheet.isHidden(Sheet.REGENCY, Cell.EXITS)) {
            sheet.reasons.keySet().stream()
                    .filter(other -> !other.equals(reason))
                    .min(Comparator.comparing(sheet.reasons::get))
                    .ifPresent(other -> sheet.hiddenReasons.put(other, true));
        }
    }

    // ---- where to look for stories

    private void withNeighbours(Search search, int village, Cell cell, Cell other) {
        for (int partner : sheet.villagesOf(sheet.parents.get(village))) {
            if (partner != village && !search.isOver()) {
                search.consider(story(village, partner, cell, other, -1));
                search.consider(story(village, partner, cell, other, 1));
            }
        }
    }

    /** Their districts change too, so it matters little which of their villages do: some that can. */
    private void acrossDistricts(Search search, int place, Cell cell, Cell other) {
        int home = sheet.isVillage(place) ? sheet.parents.get(place) : place;
        var here = sheet.isVillage(place) ? Set.of(place) : someOf(home, cell, other);
        for (int district = 0; district < sheet.places.size() && !search.isOver(); district++) {
            if (sheet.isDistrict(district) && district != home) {
                for (int partner : someOf(district, cell, other)) {
                    for (int village : here) {
                        search.consider(story(village, partner, cell, other, -1));
                        search.consider(story(village, partner, cell, other, 1));
                    }
                }
            }
        }
    }

    /** Nobody else takes it: the regency as a whole could have one more, or one less. */
    private void alone(Search search, int place, Cell cell, Cell other) {
        for (int village : sheet.villages) {
            if (place == Sheet.REGENCY || place == village || sheet.parents.get(village) == place) {
                search.consider(story(village, NOBODY, cell, other, -1));
                search.consider(story(village, NOBODY, cell, other, 1));
            }
        }
    }

    /** Villages of a district of which one can lose of either cell, of both, or none. */
    private Set<Integer> someOf(int district, Cell cell, Cell other) {
        var some = new LinkedHashSet<Integer>();
        some.add(one(district, village -> sheet.value(village, cell) > 0));
        some.add(one(district, village -> sheet.value(village, other) > 0));
        some.add(one(district, village -> sheet.value(village, cell) > 0 && sheet.value(village, other) > 0));
        some.add(one(district, village -> true));
        some.remove(NOBODY);
        return some;
    }

    private int one(int district, IntPredicate wanted) {
        for (int village : sheet.villagesOf(district)) {
            if (wanted.test(village)) {
                return village;
            }
        }
        return NOBODY;
    }

    /** What became of one family more here and one less there, of which an earlier release left the public to believe. */
    private void goOn(Bond bond) {
        int plus = sheet.number(bond.plus());
        int minus = bond.minus() == null ? NOBODY : sheet.number(bond.minus());
        var search = new Search();
        movable.forEach(other -> search.consider(story(plus, minus, Cell.OPENING, other, 1)));
        search.tell();
    }

    // ---- stories

    private Story story(int village, int partner, Cell cell, Cell other, int by) {
        int around = partner == NOBODY ? NOBODY : sheet.around(village, partner);
        // The two changes of a row come to nothing.
        int otherBy = -by * cell.sign * other.sign;
        var up = sheet.pathBelow(village, around);
        var down = partner == NOBODY ? List.<Integer>of() : sheet.pathBelow(partner, around);
        return new Story(village, partner, cell, other, by, otherBy, up, down);
    }

    private boolean isPossible(Story story) {
        return (story.partner() != NOBODY || isPossibleAlone(story))
                && isPossible(story.up(), story.cell(), story.by())
                && isPossible(story.up(), story.other(), story.otherBy())
                && isPossible(story.down(), story.cell(), -story.by())
                && isPossible(story.down(), story.other(), -story.otherBy());
    }

    private boolean isPossibleAlone(Story story) {
        // As many move out of villages of a regency as move into others; and a regency that ended with one more
        // can always go on so, one that ended with one less cannot.
        return story.cell().isMove() == story.other().isMove()
                && story.by(Cell.CLOSING) >= 0
                && (story.by(Cell.EXITS) == 0 || reason(story).isPresent());
    }

    private boolean isPossible(List<Integer> places, Cell cell, int by) {
        // An opening was settled before.
        if (cell == Cell.OPENING && !movable.contains(cell)) {
            return true;
        }
        for (int place : places) {
            if (!cell.mayBe(sheet.value(place, cell) + by)) {
                return false;
            }
        }
        return true;
    }

    /** The exits of the regency are those of its reasons: the one that changes with them. */
    private Optional<String> reason(Story story) {
        return sheet.reasons.entrySet().stream()
                .filter(reason -> reason.getValue() + story.by(Cell.EXITS) >= 0)
                .min(Comparator.comparing((Map.Entry<String, Long> reason) -> !sheet.hiddenReasons.get(reason.getKey()))
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private long cost(Story story) {
        return cost(story.up(), story.cell())
                + cost(story.up(), story.other())
                + cost(story.down(), story.cell())
                + cost(story.down(), story.other());
    }

    private long cost(List<Integer> places, Cell cell) {
        long cost = 0;
        for (int place : places) {
            if (!sheet.isHidden(place, cell)) {
                int told = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(sheet.value(place, cell)));
                cost += (1L + told)
                        * costOfLevel(place)
                        * (cell == Cell.CLOSING ? COST_OF_CLOSING : 1)
                        * (seen[place][cell.ordinal()] ? COST_OF_SEEN : 1);
            }
        }
        return cost;
    }

    private int costOfLevel(int place) {
        return place == Sheet.REGENCY ? COST_OF_REGENCY : sheet.isDistrict(place) ? COST_OF_DISTRICT : 1;
    }

    private void tell(Story story) {
        for (var cell : List.of(story.cell(), story.other())) {
            story.up().forEach(place -> sheet.hide(place, cell));
            story.down().forEach(place -> sheet.hide(place, cell));
        }
        if (story.partner() == NOBODY && story.by(Cell.EXITS) != 0) {
            sheet.hiddenReasons.put(reason(story).orElseThrow(), true);
        }
        int closing = story.by(Cell.CLOSING);
        if (closing != 0) {
            var village = sheet.places.get(story.village());
            var partner = story.partner() == NOBODY ? null : sheet.places.get(story.partner());
            bonds.add(closing > 0 ? new Bond(village, partner) : new Bond(partner, village));
        }
    }
}
