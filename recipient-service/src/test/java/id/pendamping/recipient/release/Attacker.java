package id.pendamping.recipient.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows all that was ever told of a regency and every sum that must hold, and solves for what was not told: by elimination, exactly, and
 * by the bounds that follow from nobody being counted less than zero times. It shares nothing with what hides cells.
 */
public final class Attacker {

    // Coefficients are 1 and −1, so a system of this size has the same solutions modulo a large prime but for a freak.
    private static final long PRIME = 2_147_483_647L;

    private final Map<String, Integer> unknowns = new HashMap<>();
    private final List<Boolean> signed = new ArrayList<>();
    private final List<Map<Integer, Long>> equations = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    /** A term of a sum: a number that was told, or one that was not, under a name that is the same wherever it stands. */
    public record Term(String name, long factor, Long told, boolean signed) {}

    /** Learns that terms come to nothing. */
    public void learn(List<Term> terms) {
        var equation = new HashMap<Integer, Long>();
        long total = 0;
        for (var term : terms) {
            if (term.told() != null) {
                total -= term.factor() * term.told();
            } else {
                equation.merge(unknown(term), term.factor(), Long::sum);
            }
        }
        equation.values().removeIf(factor -> factor == 0);
        if (!equation.isEmpty()) {
            equations.add(equation);
            totals.add(total);
        }
    }

    private int unknown(Term term) {
        return unknowns.computeIfAbsent(term.name(), name -> {
            signed.add(term.signed());
            return signed.size() - 1;
        });
    }

    /** The names of those that it knows now, whatever they are. */
    public List<String> solved() {
        var byElimination = eliminated();
        var byBounds = bounded();
        return unknowns.entrySet().stream()
                .filter(unknown -> byElimination[unknown.getValue()] || byBounds[unknown.getValue()])
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean[] eliminated() {
        int width = signed.size();
        var rows = new ArrayList<long[]>();
        for (var equation : equations) {
            var row = new long[width];
            equation.forEach((unknown, factor) -> row[unknown] = Math.floorMod(factor, PRIME));
            rows.add(row);
        }
        int done = 0;
        for (int column = 0; column < width && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            var row = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done++, row);
            long inverse = inverse(row[column]);
            for (int i = 0; i < width; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            for (var other : rows) {
                long factor = other[column];
                if (other != row && factor != 0) {
                    for (int i = 0; i < width; i++) {
                        other[i] = Math.floorMod(other[i] - factor * row[i], PRIME);
                    }
                }
            }
        }
        var known = new boolean[width];
        for (var row : rows.subList(0, done)) {
            int[] left = java.util.stream.IntStream.range(0, width)
                    .filter(i -> row[i] != 0)
                    .toArray();
            if (left.length == 1) {
                known[left[0]] = true;
            }
        }
        return known;
    }

    private static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
        }
        return result;
    }

    private boolean[] bounded() {
        int width = signed.size();
        var least = new double[width];
        var most = new double[width];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        for (int i = 0; i < width; i++) {
            least[i] = signed.get(i) ? Double.NEGATIVE_INFINITY : 0;
        }
        boolean moved = true;
        for (int round = 0; moved && round < 200; round++) {
            moved = false;
            for (int e = 0; e < equations.size(); e++) {
                moved |= tighten(equations.get(e), totals.get(e), least, most);
            }
        }
        var known = new boolean[width];
        for (int i = 0; i < width; i++) {
            known[i] = least[i] == most[i];
        }
        return known;
    }

    private static boolean tighten(Map<Integer, Long> equation, long total, double[] least, double[] most) {
        boolean moved = false;
        for (var term : equation.entrySet()) {
            int unknown = term.getKey();
            double low = total;
            double high = total;
            for (var other : equation.entrySet()) {
                if (other.getKey() != unknown) {
                    double one = other.getValue() * least[other.getKey()];
                    double two = other.getValue() * most[other.getKey()];
                    high -= Math.min(one, two);
                    low -= Math.max(one, two);
                }
            }
            double one = low / term.getValue();
            double two = high / term.getValue();
            if (Math.min(one, two) > least[unknown]) {
                least[unknown] = Math.min(one, two);
                moved = true;
            }
            if (Math.max(one, two) < most[unknown]) {
                most[unknown] = Math.max(one, two);
                moved = true;
            }
        }
        return moved;
    }
}
