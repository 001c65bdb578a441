package id.pendamping.platform.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.pendamping.platform.problem.PlatformProblem;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A place in the feed: behind the event at a position of an epoch. Unlike the cursor of a list it fits every choice of
 * filters, because the order of the feed is one and never changes.
 */
record FeedCursor(long epoch, long position) {

    private static final Pattern WIRE = Pattern.compile("feed:(\\d{1,18}):(\\d{1,18})");

    static FeedCursor parse(String after) {
        try {
            var wire = WIRE.matcher(new String(Base64.getUrlDecoder().decode(after), US_ASCII));
            if (wire.matches()) {
                return new FeedCursor(Long.parseLong(wire.group(1)), Long.parseLong(wire.group(2)));
            }
        } catch (IllegalArgumentException garbage) {
            // not even base64: falls through to the same answer
        }
        throw PlatformProblem.CURSOR_FOREIGN.at("after");
    }

    @Override
    public String toString() {
        var wire = "feed:" + epoch + ':' + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(wire.getBytes(US_ASCII));
    }
}
