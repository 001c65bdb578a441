package id.pendamping.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they are printed. */
final class Decimals {

    private Decimals() {}

    /** Three significant digits, and all those before the point: 0.0123, 1.23, 12346. */
    static BigDecimal rounded(double value) {
        var exact = BigDecimal.valueOf(value);
        var rounded = Math.abs(value) >= 100
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(3, RoundingMode.HALF_UP));
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }

    static String plain(double value) {
        return rounded(value).toPlainString();
    }
}
