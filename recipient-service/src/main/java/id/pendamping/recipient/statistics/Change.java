package id.pendamping.recipient.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a count moved from one value to another. */
record Change(long from, long to) {

    long difference() {
        return Math.subtractExact(to, from);
    }

    /** In percent of the first value, two decimals, half up; null when that is 0 and there is nothing to measure against. */
    BigDecimal percent() {
        return from == 0
                ? null
                : BigDecimal.valueOf(difference())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(from), 2, RoundingMode.HALF_UP);
    }
}
