package id.pendamping.recipient.figure;

import static id.pendamping.recipient.figure.FigureProblem.NUMBER_MALFORMED;
import static id.pendamping.recipient.figure.FigureProblem.NUMBER_MISSING;
import static id.pendamping.recipient.figure.FigureProblem.NUMBER_NEGATIVE;
import static id.pendamping.recipient.figure.FigureProblem.NUMBER_TOO_LARGE;

import java.util.regex.Pattern;

/**
 * A count as Indonesian tables print it: {@code 1948} or {@code 1.948}. A dot groups thousands, so every group behind the
 * first has three digits; "20.12" may be 2.012 or 2012 mistyped, and which one only its author knows (DQ-10).
 */
public final class WholeNumber {

    private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]*");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212][0-9.]+");

    /** Fifteen digits. Sixteen are what a NIK has; and no sum of parts can run over. */
    public static final long MOST = 999_999_999_999_999L;

    private WholeNumber() {}

    /** The count that a cell holds, never guessed. */
    public static long parse(String field, String text) {
        var cell = text.strip();
        if (cell.isEmpty()) {
            throw NUMBER_MISSING.at(field);
        }
        if (NEGATIVE.matcher(cell).matches()) {
            throw NUMBER_NEGATIVE.at(field, cell);
        }
        if (!PLAIN.matcher(cell).matches() && !GROUPED.matcher(cell).matches()) {
            throw NUMBER_MALFORMED.at(field, cell);
        }
        var digits = cell.replace(".", "");
        if (digits.length() > Long.toString(MOST).length()) {
            throw NUMBER_TOO_LARGE.at(field, MOST);
        }
        return Long.parseLong(digits);
    }
}
