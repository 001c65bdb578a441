package id.pendamping.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.platform.problem.PlatformProblem;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page begins: behind the row with these sort keys. On the wire it is opaque, and it fits one list with one set
 * of filters only.
 */
public final class Cursor {

    private static final int SEAL = 8;

    private final byte[] list;
    private final List<String> keys;

    private Cursor(byte[] list, List<String> keys) {
        this.list = list;
        this.keys = keys;
    }

    /** Reads {@code after}; null is the start of the list. */
    static Cursor read(String after, String list, Object... filters) {
        var name = sha256((list + '\n' + Arrays.deepToString(filters)).getBytes(UTF_8));
        return after == null ? new Cursor(name, List.of()) : new Cursor(name, open(after, name));
    }

    /** No page was read before this one. */
    public boolean isStart() {
        return keys.isEmpty();
    }

    /** The i-th sort key of the last row seen; null where that row had none. Only after asking {@link #isStart}. */
    public String key(int i) {
        return keys.get(i);
    }

    /** The cursor behind a row with these sort keys. */
    String behind(List<?> sortKeys) {
        var text = new StringBuilder();
        for (var key : sortKeys) {
            if (key == null) {
                text.append('-');
            } else {
                var word = key.toString();
                text.append(word.length()).append(':').append(word);
            }
        }
        var body = text.toString().getBytes(UTF_8);
        var seal = seal(list, body);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SEAL + body.length)
                        .put(seal)
                        .put(body)
                        .array());
    }

    private static List<String> open(String after, byte[] list) {
        try {
            var bytes = Base64.getUrlDecoder().decode(after);
            var body = Arrays.copyOfRange(bytes, Math.min(SEAL, bytes.length), bytes.length);
            if (bytes.length > SEAL && MessageDigest.isEqual(Arrays.copyOf(bytes, SEAL), seal(list, body))) {
                return words(new String(body, UTF_8));
            }
        } catch (IllegalArgumentException garbage) {
            // not even base64: falls through to the same answer
        }
        throw PlatformProblem.CURSOR_FOREIGN.at("after");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '-') {
                words.add(null);
                i++;
            } else {
                int colon = text.indexOf(':', i);
                int end = colon + 1 + Integer.parseInt(text, i, colon, 10);
                words.add(text.substring(colon + 1, end));
                i = end;
            }
        }
        return words;
    }

    private static byte[] seal(byte[] list, byte[] body) {
        var all = ByteBuffer.allocate(list.length + body.length).put(list).put(body);
        return Arrays.copyOf(sha256(all.array()), SEAL);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
