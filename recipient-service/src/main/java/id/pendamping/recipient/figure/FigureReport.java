package id.pendamping.recipient.figure;

import static id.pendamping.recipient.figure.FigureProblem.PERSONAL_NUMBER;
import static id.pendamping.recipient.figure.FigureProblem.REFERENCE_DATE_IN_FUTURE;
import static id.pendamping.recipient.figure.FigureProblem.UNIT_WRONG;
import static id.pendamping.recipient.figure.FigureProblem.YEAR_IN_FUTURE;

import id.pendamping.platform.privacy.PersonalNumber;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.recipient.programme.Unit;
import id.pendamping.regions.RegionCode;
import java.time.LocalDate;

/**
 * A total as it was published: all but value and unit say which total it is.
 *
 * @param stage null when the total is of the year
 * @param reference null when unknown
 * @param category null when it counts all
 */
public record FigureReport(
        String programme,
        RegionCode region,
        int year,
        Integer stage,
        ReferenceDate reference,
        Indicator indicator,
        String category,
        String source,
        long value,
        Unit unit) {

    public FigureReport {
        category = category == null || category.isBlank() ? null : tidy(category);
        source = tidy(source);
    }

    /** Refuses what no total of this programme can be; fields are named as in JSON. */
    public FigureReport checked(Programme of, LocalDate today) {
        if (unit != of.unit) {
            throw UNIT_WRONG.at("unit", of.code, of.unit, unit);
        }
        if (year > today.getYear()) {
            throw YEAR_IN_FUTURE.at("year", year);
        }
        if (reference != null && reference.firstDay().isAfter(today)) {
            throw REFERENCE_DATE_IN_FUTURE.at("referenceDate", reference.text());
        }
        if (PersonalNumber.isIn(source)) {
            throw PERSONAL_NUMBER.at("source");
        }
        if (category != null && PersonalNumber.isIn(category)) {
            throw PERSONAL_NUMBER.at("category");
        }
        return this;
    }

    /** What an article can print and a reader can look up: the same for the same total, in every installation. */
    public String citation() {
        return Citation.of(
                programme,
                region.value(),
                Integer.toString(year),
                stage == null ? "" : stage.toString(),
                referenceText() == null ? "" : referenceText(),
                indicator.name(),
                category == null ? "" : category,
                source);
    }

    String referenceText() {
        return reference == null ? null : reference.text();
    }

    LocalDate referenceDay() {
        return reference == null ? null : reference.lastDay();
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
