package id.pendamping.platform.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The ranges of codes that a list shows, in their order, apart from each other. Each is read by itself, as a range of an
 * index: read in one go, all that lies between two codes of a scope would be walked through for the sake of a page.
 */
public record Stretches(List<Inside> parts) {

    public Stretches {
        parts = List.copyOf(parts);
    }

    /** All that lies in the region, itself included; null means everywhere. */
    public static Stretches of(String region) {
        return new Stretches(List.of(Inside.of(region)));
    }

    /**
     * Reads a list that goes by region first: one range after the other, until there are enough rows.
     *
     * @param behindRegion the region of the last row seen, whose range goes on; null at the start of the list
     * @param read reads the rows of a range, at most so many
     */
    public <R> List<R> inOrder(String behindRegion, int atMost, BiFunction<Inside, Integer, List<R>> read) {
        var rows = new ArrayList<R>();
        for (var part : parts) {
            if (rows.size() < atMost && (behindRegion == null || behindRegion.compareTo(part.to()) < 0)) {
                rows.addAll(read.apply(part, atMost - rows.size()));
            }
        }
        return rows;
    }

    /**
     * Reads a list in any other order: the first rows of each range, of which the first are kept.
     *
     * @param order the list's own, as the database has it
     * @param read reads the first rows of a range, at most {@code atMost}
     */
    public <R> List<R> merged(int atMost, Comparator<? super R> order, Function<Inside, List<R>> read) {
        if (parts.size() == 1) {
            return read.apply(parts.getFirst());
        }
        return parts.stream()
                .flatMap(part -> read.apply(part).stream())
                .sorted(order)
                .limit(atMost)
                .toList();
    }

    /** What the ranges hold together. */
    public long sum(ToLongFunction<Inside> count) {
        return parts.stream().mapToLong(count).sum();
    }
}
