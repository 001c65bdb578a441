package id.pendamping.recipient.figure;

import static id.pendamping.recipient.figure.FigureProblem.REFERENCE_DATE_MALFORMED;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * The day that a total describes, as exactly as it was published: a date, or a year and no more. A total without one has
 * an unknown reference date, which is not the end of its year.
 *
 * @param text as in JSON and tables: {@code 2024-02-22} or {@code 2024}
 */
public record ReferenceDate(String text) {

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @return null for a blank: unknown */
    public static ReferenceDate parse(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        try {
            if (DAY.matcher(stripped).matches()) {
                LocalDate.parse(stripped);
                return new ReferenceDate(stripped);
            }
        } catch (DateTimeParseException noSuchDay) {
            throw REFERENCE_DATE_MALFORMED.at(field, stripped);
        }
        if (YEAR.matcher(stripped).matches()) {
            return new ReferenceDate(stripped);
        }
        throw REFERENCE_DATE_MALFORMED.at(field, stripped);
    }

    public boolean isYear() {
        return text.length() == 4;
    }

    /** The last day it can mean. */
    public LocalDate lastDay() {
        return isYear() ? Year.parse(text).atMonthDay(MonthDay.of(12, 31)) : LocalDate.parse(text);
    }

    /** The first day it can mean. */
    public LocalDate firstDay() {
        return isYear() ? Year.parse(text).atDay(1) : LocalDate.parse(text);
    }

    /** Whether two describe the same point of their years: both a whole year, the same day, or both the end of a month. */
    public static boolean alike(ReferenceDate one, ReferenceDate other) {
        if (one == null || other == null || one.isYear() != other.isYear()) {
            return false;
        }
        return one.isYear() || pointOfYear(one.lastDay()).equals(pointOfYear(other.lastDay()));
    }

    // 28 February 2023 and 29 February 2024 are both the end of February.
    private static MonthDay pointOfYear(LocalDate day) {
        var lastOfFebruary = day.getMonthValue() == 2 && day.getDayOfMonth() == day.lengthOfMonth();
        return lastOfFebruary ? MonthDay.of(2, 29) : MonthDay.from(day);
    }
}
