package id.pendamping.benchmarks;

/**
 * One line of the outcome.
 *
 * @param value null where it could not be measured; then the note says why
 * @param target null where nothing is wanted of it
 * @param note what one has to know to read it; null when nothing
 */
record Result(String name, Double value, String unit, Target target, String note) {

    static Result of(String name, double value, String unit) {
        return new Result(name, value, unit, null, null);
    }

    static Result missing(String name, String why) {
        return new Result(name, null, "", null, why);
    }

    Result want(Target wanted) {
        return new Result(name, value, unit, wanted, note);
    }

    Result note(String said) {
        return new Result(name, value, unit, target, said);
    }

    /** Whether the target is met; null without a target or without a value. */
    Boolean holds() {
        return target == null || value == null ? null : target.isMetBy(value);
    }
}
