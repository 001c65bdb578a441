package id.pendamping.recipient.statistics;

import java.time.LocalDate;
import java.util.Comparator;

/** A stage of a programme, as lists are of it. */
record Stage(int year, int stage, LocalDate firstDay, LocalDate lastDay, String regime) implements Comparable<Stage> {

    /** As callers write it: {@code 2025-T4}. */
    String code() {
        return new AskedPeriod(year, stage).toString();
    }

    @Override
    public int compareTo(Stage other) {
        return Comparator.comparing(Stage::firstDay).compare(this, other);
    }
}
