package id.pendamping.platform.privacy;

import java.util.regex.Pattern;

/** Finds what may be a NIK or a KK number: sixteen digits in a row, or grouped as people write them (F8). */
public final class PersonalNumber {

    // A UUID has groups of four, too, but more of it stands before or behind any four of them.
    private static final Pattern SIXTEEN = Pattern.compile(
            "(?<![0-9])[0-9]{16}(?![0-9])|(?<![0-9a-fA-F])(?:[0-9]{4}(?:([ .-])[0-9]{4})(?:\\1[0-9]{4}){2}|[0-9]{6}([ .-])[0-9]{6}\\2[0-9]{4})(?![0-9a-fA-F])");

    private static final String HIDDEN = "…";

    private PersonalNumber() {}

    /** Whether there is one. Which, and where, is nobody's business. */
    public static boolean isIn(CharSequence text) {
        return SIXTEEN.matcher(text).find();
    }

    /** The text with an ellipsis in place of each. */
    public static String hiddenIn(String text) {
        return SIXTEEN.matcher(text).replaceAll(HIDDEN);
    }
}
