package id.pendamping.recipient.release;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Made histories of a regency: first lists, lists of later periods, other editions, reversals and reasons that are found later, with what
 * was told of each.
 */
final class Histories {

    private static final String REGENCY = "99.01";
    private static final String UNEXPLAINED = "UNEXPLAINED";
    private static final List<String> REASONS = List.of("DECEASED", "DUPLICATE", "MOVED", UNEXPLAINED);

    /**
     * A list that was told.
     *
     * @param before the one whose closings are its openings; null for the first
     * @param edition the edition before; null for the first
     * @param again the one that told the same list before, with fewer reasons; null when it is the first to tell it
     */
    record Release(
            int number,
            Release before,
            Release edition,
            Release again,
            SortedMap<String, long[]> villages,
            Sheet sheet,
            Told told) {

        /** The one that told its counts first. */
        Release first() {
            return again == null ? this : again.first();
        }
    }

    final List<Release> releases = new ArrayList<>();
    private final Random random;
    private final int smallest;
    private final List<String> villages;
    private final int liveliness;
    private final Deque<Release> standing = new ArrayDeque<>();

    // By the list before: as if what comes after a list that was taken back were always of its period.
    private final Map<Release, Told> earlier = new IdentityHashMap<>();

    Histories(long seed, int smallest, int districts, int villagesEach, int liveliness) {
        random = new Random(seed);
        this.smallest = smallest;
        this.liveliness = liveliness;
        villages = new ArrayList<>();
        for (int district = 1; district <= districts; district++) {
            int count = 1 + random.nextInt(villagesEach);
            for (int village = 1; village <= count; village++) {
                villages.add("%s.%02d.%04d".formatted(REGENCY, district, 2000 + village));
            }
        }
    }

    /** So many publications; reversals are among them. */
    Histories run(int publications) {
        for (int i = 0; i < publications; i++) {
            int choice = random.nextInt(13);
            if (choice < 2 && !standing.isEmpty()) {
                revert(standing.pop());
            } else if (choice >= 10 && !standing.isEmpty()) {
                explain(standing.pop());
            } else if (choice < 5 && !standing.isEmpty()) {
                publish(standing.peek().before(), standing.peek());
            } else {
                publish(standing.peek(), null);
            }
        }
        return this;
    }

    /** What stood before stands again, as it was told; some of the reasons that were found for the other are reasons of it too. */
    private void revert(Release reverted) {
        if (reverted.edition() != null && reverted.again() != null) {
            var found = new ArrayList<String>();
            reverted.sheet().reasons.forEach((reason, families) -> {
                long more = families - reverted.first().sheet().reasons.getOrDefault(reason, 0L);
                for (; more > 0; more--) {
                    if (random.nextBoolean()) {
                        found.add(reason);
                    }
                }
            });
            again(standing.pop(), found);
        }
    }

    private void explain(Release release) {
        long unexplained = release.sheet().reasons.get(UNEXPLAINED);
        // Often the same for all, and for all there are: then most follows from it.
        int reasons = random.nextBoolean() ? 1 : REASONS.size() - 1;
        int first = random.nextInt(REASONS.size() - reasons);
        var found = new ArrayList<String>();
        for (long i = random.nextBoolean() ? unexplained : random.nextInt(8); i > 0; i--) {
            found.add(REASONS.get(first + random.nextInt(reasons)));
        }
        again(release, found);
    }

    /** Tells a list again, with reasons for as many of its exits as stand unexplained. */
    private void again(Release release, List<String> found) {
        var reasons = new TreeMap<>(release.sheet().reasons);
        found.stream().limit(reasons.get(UNEXPLAINED)).forEach(reason -> {
            reasons.merge(reason, 1L, Long::sum);
            reasons.merge(UNEXPLAINED, -1L, Long::sum);
        });
        var told = FoundReasons.release(REGENCY, release.told(), release.sheet().reasons, reasons, smallest);
        var again = new Release(
                releases.size(),
                release.before(),
                release.edition(),
                release,
                release.villages(),
                new Sheet(REGENCY, release.villages(), reasons),
                told);
        add(again);
    }

    private void publish(Release before, Release edition) {
        var rows = new TreeMap<String, long[]>();
        for (var village : villages) {
            long opening = before == null ? 0 : before.villages().get(village)[Cell.CLOSING.ordinal()];
            rows.put(village, before == null ? first(edition, village) : later(opening, edition, village));
        }
        if (before != null) {
            move(rows);
        }
        rows.values().forEach(Histories::close);
        var sheet = new Sheet(REGENCY, rows, reasons(rows, edition));
        var posted = new ListTold(
                before == null, edition != null, before == null ? null : before.told(), earlier.get(period(before)));
        var release = new Release(
                releases.size(), before, edition, null, rows, sheet, Suppression.release(sheet, smallest, posted));
        add(release);
    }

    private static Release period(Release before) {
        return before == null ? null : before.first();
    }

    private void add(Release release) {
        releases.add(release);
        standing.push(release);
        earlier.merge(period(release.before()), release.told(), (before, later) -> later.keeping(before));
    }

    private long[] first(Release edition, String village) {
        var row = edition == null
                ? new long[Cell.values().length]
                : edition.villages().get(village).clone();
        if (edition == null) {
            row[Cell.BASELINE.ordinal()] = random.nextInt(4) == 0 ? random.nextInt(7) : 20 + random.nextInt(60);
        } else if (random.nextInt(3) == 0) {
            row[Cell.CORRECTIONS.ordinal()] += random.nextInt(7) - 3;
            row[Cell.BASELINE.ordinal()] += random.nextInt(3);
        }
        return row;
    }

    private long[] later(long opening, Release edition, String village) {
        var row = edition == null
                ? new long[Cell.values().length]
                : edition.villages().get(village).clone();
        row[Cell.OPENING.ordinal()] = opening;
        if (edition == null || random.nextInt(3) == 0) {
            row[Cell.ENTRIES.ordinal()] += some();
            row[Cell.RETURNS.ordinal()] += departed() ? some() / 2 : 0;
            row[Cell.EXITS.ordinal()] += Math.min(some(), closing(row));
        }
        if (edition != null && random.nextInt(3) == 0) {
            row[Cell.CORRECTIONS.ordinal()] += random.nextInt(7) - 3;
        }
        return row;
    }

    private boolean departed() {
        return standing.stream().anyMatch(release -> release.sheet().value(Sheet.REGENCY, Cell.EXITS) > 0);
    }

    private int some() {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(liveliness);
    }

    private void move(SortedMap<String, long[]> rows) {
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = rows.get(villages.get(random.nextInt(villages.size())));
            var to = rows.get(villages.get(random.nextInt(villages.size())));
            if (from != to && closing(from) > 0) {
                from[Cell.MOVES_OUT.ordinal()]++;
                to[Cell.MOVES_IN.ordinal()]++;
            }
        }
    }

    private static long closing(long[] row) {
        long closing = 0;
        for (var cell : Cell.values()) {
            closing += cell == Cell.CLOSING ? 0 : cell.sign * row[cell.ordinal()];
        }
        return closing;
    }

    private static void close(long[] row) {
        if (closing(row) < 0) {
            row[Cell.CORRECTIONS.ordinal()] -= closing(row);
        }
        row[Cell.CLOSING.ordinal()] = closing(row);
    }

    private SortedMap<String, Long> reasons(SortedMap<String, long[]> rows, Release edition) {
        long exits = rows.values().stream()
                .mapToLong(row -> row[Cell.EXITS.ordinal()])
                .sum();
        var reasons = new TreeMap<String, Long>(edition == null ? Map.of() : edition.sheet().reasons);
        reasons.putIfAbsent("UNEXPLAINED", 0L);
        exits -= reasons.values().stream().mapToLong(Long::longValue).sum();
        for (; exits > 0; exits--) {
            int reason = random.nextInt(3) == 0 ? random.nextInt(REASONS.size()) : REASONS.size() - 1;
            reasons.merge(REASONS.get(reason), 1L, Long::sum);
        }
        return reasons;
    }

    /** What a release tells first of a period though an earlier one, that stands or was taken back, did not. */
    List<String> toldAfterAll() {
        var told = new ArrayList<String>();
        for (var earlier : releases) {
            for (var later : releases.subList(earlier.number() + 1, releases.size())) {
                if (later.again() == null && period(earlier.before()) == period(later.before())) {
                    earlier.told().cells().keySet().forEach(place -> {
                        for (var cell : Cell.values()) {
                            if (earlier.told().hides(place, cell)
                                    && later.told().tells(place, cell)) {
                                told.add("%s %s, hidden by %d, told by %d"
                                        .formatted(place, cell, earlier.number(), later.number()));
                            }
                        }
                    });
                }
            }
        }
        return told;
    }

    /** Small counts that an attacker knows who reads everything that was told. */
    List<String> givenAway() {
        var attacker = new Attacker();
        var small = new TreeSet<String>();
        for (var release : releases) {
            read(attacker, release, small);
        }
        return attacker.solved().stream().filter(small::contains).toList();
    }

    private void read(Attacker attacker, Release release, TreeSet<String> small) {
        readReasons(attacker, release, small);
        if (release.again() != null) {
            return;
        }
        var told = release.told();
        var parts = new HashMap<String, List<Attacker.Term>>();
        for (var place : told.cells().keySet()) {
            var row = new ArrayList<Attacker.Term>();
            for (var cell : Cell.values()) {
                var term = term(release, place, cell, 1);
                if (term.told() == null && isSmall(release, place, cell)) {
                    small.add(term.name());
                } else if (isSmall(release, place, cell) && cell != Cell.OPENING) {
                    throw new AssertionError("A small count is told: " + term.name());
                }
                row.add(new Attacker.Term(term.name(), cell.sign, term.told(), term.signed()));
                if (place.length() > 5) {
                    var around = place.substring(0, place.length() == 8 ? 5 : 8);
                    parts.computeIfAbsent(around + ' ' + cell, it -> new ArrayList<>())
                            .add(term);
                }
            }
            attacker.learn(row);
        }
        for (var place : told.cells().keySet()) {
            for (var cell : Cell.values()) {
                var sum = parts.get(place + ' ' + cell);
                if (sum != null) {
                    sum.add(term(release, place, cell, -1));
                    attacker.learn(sum);
                }
            }
        }
        attacker.learn(List.of(term(release, REGENCY, Cell.MOVES_IN, 1), term(release, REGENCY, Cell.MOVES_OUT, -1)));
    }

    private void readReasons(Attacker attacker, Release release, TreeSet<String> small) {
        var reasons = new ArrayList<>(List.of(term(release, REGENCY, Cell.EXITS, -1)));
        release.told().reasons().forEach((reason, families) -> {
            var term = reason(release, reason, 1);
            reasons.add(term);
            long value = release.sheet().reasons.get(reason);
            if (value > 0 && value < smallest) {
                small.add(term.name());
                if (families != null) {
                    throw new AssertionError("A small count is told: " + term.name());
                }
            }
            // Another edition adds exits to those before; a reason that is found takes from the unexplained.
            if (release.again() == null && release.edition() != null) {
                isMore(attacker, release, release.edition(), reason);
            } else if (release.again() != null && reason.equals(UNEXPLAINED)) {
                isMore(attacker, release.again(), release, reason);
            } else if (release.again() != null) {
                isMore(attacker, release, release.again(), reason);
            }
        });
        attacker.learn(reasons);
    }

    private static void isMore(Attacker attacker, Release one, Release than, String reason) {
        var by = new Attacker.Term(one.number() + " more than " + than.number() + ' ' + reason, -1, null, false);
        attacker.learn(List.of(reason(one, reason, 1), reason(than, reason, -1), by));
    }

    private static Attacker.Term reason(Release release, String reason, long factor) {
        var told = release.told().reasons();
        return new Attacker.Term(
                release.number() + " " + reason,
                factor,
                told.containsKey(reason) ? told.get(reason) : Long.valueOf(0),
                false);
    }

    private boolean isSmall(Release release, String place, Cell cell) {
        long value = release.sheet().value(release.sheet().number(place), cell);
        return value != 0 && Math.abs(value) < smallest;
    }

    /** An opening is the closing before, and goes by its name. */
    private static Attacker.Term term(Release release, String place, Cell cell, long factor) {
        var at = release.first();
        var named = cell;
        if (cell == Cell.OPENING && release.before() != null) {
            at = release.before().first();
            named = Cell.CLOSING;
        }
        var told = at.told().cells().get(place)[named.ordinal()];
        return new Attacker.Term(at.number() + " " + place + " " + named, factor, told, named == Cell.CORRECTIONS);
    }

    /** How much of what could be told is hidden, from 0 to 1. */
    double hidden() {
        long cells = 0;
        long hidden = 0;
        for (var release : releases) {
            for (var row : release.told().cells().values()) {
                for (var cell : row) {
                    cells++;
                    hidden += cell == null ? 1 : 0;
                }
            }
        }
        return (double) hidden / cells;
    }
}
