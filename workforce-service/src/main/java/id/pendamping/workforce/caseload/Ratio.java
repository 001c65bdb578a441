package id.pendamping.workforce.caseload;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Ratios as they are published: two decimals at most, half up; unknown where one side is unknown or nothing divides. */
public final class Ratio {

    private Ratio() {}

    public static BigDecimal of(Long whole, Long parts) {
        if (whole == null || parts == null || parts == 0) {
            return null;
        }
        var ratio = BigDecimal.valueOf(whole)
                .divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }
}
