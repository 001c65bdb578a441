package id.pendamping.recipient.figure;

import java.util.regex.Pattern;

/** Finds what may be a NIK or a KK number: sixteen digits in a row, or grouped as people write them (F8). */
public final class PersonalNumber {

    private static final Pattern SIXTEEN = Pattern.compile(
            "(?<![0-9])(?:[0-9]{16}|[0-9]{4}(?:([ .-])[0-9]{4})(?:\\1[0-9]{4}){2}|[0-9]{6}([ .-])[0-9]{6}\\2[0-9]{4})(?![0-9])");

    private PersonalNumber() {}

    /** Whether there is one. Which, and where, is nobody's business. */
    public static boolean isIn(CharSequence text) {
        return SIXTEEN.matcher(text).find();
    }
}
