package id.pendamping.workforce.privacy;

import id.pendamping.regions.Regions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A population number: district of first registration, birth date (day + 40 for women), serial. It never prints itself. */
public final class Nik {

    private static final Pattern SHAPE = Pattern.compile("\\d{16}");
    private static final Pattern SOMEWHERE = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");

    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /** @throws id.pendamping.platform.problem.ProblemException NIK_MALFORMED when it is not 16 digits */
    public static Nik read(String field, String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw PrivacyProblem.NIK_MALFORMED.at(field);
        }
        return new Nik(text);
    }

    /** Refuses a text that holds 16 digits in a row: numbers of persons have no place where others read and events carry them. */
    public static void mustNotStandIn(String field, String text) {
        if (text != null && SOMEWHERE.matcher(text).find()) {
            throw PrivacyProblem.PERSON_NUMBER_REFUSED.at(field);
        }
    }

    /**
     * What looks odd about it. Never a reason to refuse: the region is that of the first registration and its code may be historic, and neither it nor
     * the birth date in the number follows a correction.
     */
    public List<NikWarning> warnings(Regions regions) {
        var warnings = new ArrayList<NikWarning>();
        if (!regions.contains(digits.substring(0, 2) + "." + digits.substring(2, 4) + "." + digits.substring(4, 6))) {
            warnings.add(NikWarning.REGION_NOT_KNOWN);
        }
        if (!hasBirthDate()) {
            warnings.add(NikWarning.BIRTH_DATE_NOT_REAL);
        }
        if (digits.endsWith("0000")) {
            warnings.add(NikWarning.SERIAL_ZERO);
        }
        return warnings;
    }

    public String last4() {
        return digits.substring(12);
    }

    /** The full number; only for sealing, and for a disclosure that is audited. */
    String digits() {
        return digits;
    }

    @Override
    public String toString() {
        return "…";
    }

    /** The century is not in the number: 29 February is real when it is real in one of two. */
    private boolean hasBirthDate() {
        int printed = Integer.parseInt(digits, 6, 8, 10);
        int day = printed > 40 ? printed - 40 : printed;
        int month = Integer.parseInt(digits, 8, 10, 10);
        int year = Integer.parseInt(digits, 10, 12, 10);
        return isDate(1900 + year, month, day) || isDate(2000 + year, month, day);
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
