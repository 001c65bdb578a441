package id.pendamping.workforce.headcount;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The day or the year that a published number speaks of, as it was printed. */
public record ReferenceDate(String text, LocalDate day) {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /**
     * Reads {@code 2024-02-22} or {@code 2024}; null stays null, for unknown is not the end of the year. A year is ordered among days as its last one.
     *
     * @throws id.pendamping.platform.problem.ProblemException REFERENCE_DATE_MALFORMED naming the field
     */
    public static ReferenceDate read(String field, String text) {
        if (text == null) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException noDate) {
            throw HeadcountProblem.REFERENCE_DATE_MALFORMED.at(field);
        }
    }

    /** @throws DateTimeException when it is neither */
    public static ReferenceDate parse(String text) {
        return YEAR.matcher(text).matches()
                ? new ReferenceDate(text, LocalDate.of(Integer.parseInt(text), 12, 31))
                : new ReferenceDate(text, LocalDate.parse(text));
    }
}
