package id.pendamping.benchmarks;

/** What is wanted of a value: at least so much, or less than so much. */
record Target(boolean atLeast, double limit) {

    static Target atLeast(double limit) {
        return new Target(true, limit);
    }

    static Target below(double limit) {
        return new Target(false, limit);
    }

    boolean isMetBy(double value) {
        return atLeast ? value >= limit : value < limit;
    }

    @Override
    public String toString() {
        return (atLeast ? ">= " : "< ") + Decimals.plain(limit);
    }
}
