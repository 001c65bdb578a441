package id.pendamping.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.platform.access.Caller;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The tag on the wire: the version of the thing, then a mark of who read it in which form, because labels, actions and persons
 * differ by that. An edit is guarded by the version alone.
 */
final class EntityTag {

    private static final Pattern MARKED = Pattern.compile("(.*)\\.[A-Za-z0-9_-]{6}");

    private EntityTag() {}

    /** The header's value, quotes and all. */
    static String of(String version, Caller caller, String purpose) {
        return '"' + version + '.' + mark(caller.language() + "\n" + caller.id() + '\n' + purpose) + '"';
    }

    static String version(String tag) {
        var marked = MARKED.matcher(tag);
        return marked.matches() ? marked.group(1) : tag;
    }

    private static String mark(String form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(form.getBytes(UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, 5))
                    .substring(0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
