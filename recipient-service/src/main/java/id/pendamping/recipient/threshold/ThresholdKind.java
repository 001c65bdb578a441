package id.pendamping.recipient.threshold;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a threshold is about. */
@Schema(
        description =
                "What a threshold is about: a change that is significant, a list that loses or gains implausibly many families, or the smallest count that is published.")
public enum ThresholdKind {
    /** A change of more than so many percent is significant. */
    SIGNIFICANT_CHANGE("100"),
    /** A list that loses more than so many percent of its families is asked about before it is published. */
    IMPLAUSIBLE_DROP("100"),
    /** The same for one that gains them. */
    IMPLAUSIBLE_RISE("999.99"),
    /** The smallest count that is published; those from 1 to one less are suppressed. */
    SMALLEST_COUNT(null);

    /** No count below this is ever published, whoever sets it. */
    static final int FLOOR = 3;

    private final BigDecimal mostPercent;

    ThresholdKind(String mostPercent) {
        this.mostPercent = mostPercent == null ? null : new BigDecimal(mostPercent);
    }

    boolean isPercent() {
        return mostPercent != null;
    }

    boolean takes(BigDecimal percent) {
        return percent.compareTo(mostPercent) <= 0;
    }

    /** How its value is given, as field and range. */
    String form() {
        return isPercent() ? "`percent` (0.01–" + mostPercent + ")" : "`smallestCount` (" + FLOOR + "–1000)";
    }
}
