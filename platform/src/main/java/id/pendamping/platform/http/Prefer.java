package id.pendamping.platform.http;

import java.util.regex.Pattern;

/** What a caller would rather have of several right answers, as RFC 7240 has it: {@code Prefer: respond-async}. */
public record Prefer(boolean respondAsync) {

    /** Names in an answer which preference was honoured. */
    static final String APPLIED = "Preference-Applied";

    static final String RESPOND_ASYNC = "respond-async";

    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"?");

    private static final Pattern ASYNC =
            Pattern.compile("(^|,)\\s*" + RESPOND_ASYNC + "\\s*(;|,|$)", Pattern.CASE_INSENSITIVE);

    /** Reads a header, for which JAX-RS looks for this name; what is not known in it is passed over. */
    public static Prefer fromString(String header) {
        return new Prefer(ASYNC.matcher(QUOTED.matcher(header).replaceAll("")).find());
    }

    /** Whether the caller would rather look again later than wait; null is the absent header. */
    public static boolean isAsync(Prefer prefer) {
        return prefer != null && prefer.respondAsync;
    }
}
