package id.pendamping.platform.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The region codes a caller may see into; a code covers itself and all codes below it ({@code 52} covers {@code 52.08}
 * and {@code 52.08.01}, not {@code 520}). The code {@code ID} covers everything.
 */
public final class Scope {

    private static final String EVERYWHERE = "ID";

    private final SortedSet<String> codes;

    private Scope(Collection<String> codes) {
        this.codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    public static Scope all() {
        return new Scope(java.util.List.of(EVERYWHERE));
    }

    /** A scope of no codes sees nothing: a token without the claim {@code regions} is such a one. */
    public static Scope of(Collection<String> codes) {
        return codes.contains(EVERYWHERE) ? all() : new Scope(codes);
    }

    public boolean allRegions() {
        return codes.contains(EVERYWHERE);
    }

    public boolean sees(String region) {
        return allRegions() || codes.stream().anyMatch(code -> (region + ".").startsWith(code + "."));
    }

    public SortedSet<String> codes() {
        return codes;
    }

    /** The same as ranges of codes, for lists: a code inside another adds nothing, and no codes are no ranges. */
    public Stretches stretches() {
        if (allRegions()) {
            return Stretches.of(null);
        }
        // In their order a code stands before all that lie inside it.
        var outermost = new ArrayList<String>();
        for (var code : codes) {
            if (outermost.isEmpty() || !(code + ".").startsWith(outermost.getLast() + ".")) {
                outermost.add(code);
            }
        }
        return new Stretches(outermost.stream().map(Inside::of).toList());
    }

    // What the row-level security of the database reads: the hull of all codes serves the index, the exact list
    // decides. '/' is the character after '.', so nothing beside the subtree lies between a code and its end.

    String hullStart() {
        return allRegions() || codes.isEmpty() ? " " : codes.first();
    }

    String hullEnd() {
        if (codes.isEmpty()) {
            return " ";
        }
        return allRegions()
                ? "~"
                : codes.stream().map(code -> code + "/").max(String::compareTo).orElseThrow();
    }

    /** A PostgreSQL array of prefixes. Codes are checked when the token is read, so nothing in them needs quoting. */
    String prefixes() {
        return allRegions()
                ? "{\"\"}"
                : "{" + String.join(",", codes.stream().map(code -> code + ".").toList()) + "}";
    }

    @Override
    public String toString() {
        return codes.toString();
    }
}
