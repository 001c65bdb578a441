package id.pendamping.recipient.statistics;

/**
 * The families on two programmes.
 *
 * @param both those on one and the other
 */
record Overlap(long first, long second, long both) {

    long distinct() {
        return Math.subtractExact(Math.addExact(first, second), both);
    }

    /** Whether it shows fewer than k families that share something: those on both, or those on one alone. */
    boolean showsFew(int k) {
        return isFew(both, k) || isFew(first - both, k) || isFew(second - both, k);
    }

    private static boolean isFew(long families, int k) {
        return families > 0 && families < k;
    }
}
