package id.pendamping.workforce.region;

import java.util.regex.Pattern;

/** What a caller sent, as an answer may repeat it: a code or a short word, never what could be the number of a person. */
public final class Echo {

    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d{7}");

    private Echo() {}

    public static String of(String sent) {
        return sent == null || sent.length() > LONGEST || NUMBER.matcher(sent).find() ? "…" : sent;
    }
}
