package id.pendamping.recipient.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short code for one published total: {@code PDM-F-4QX7-K2M9-T0RB}. Sixty bits of a digest of its identity, in an
 * alphabet without letters that look like digits; among ten million figures two share a code with odds of 1 to 23,000,
 * and the database refuses the second.
 */
public final class Citation {

    private static final String PREFIX = "PDM-F-";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern TYPED =
            Pattern.compile("PDM-?F-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})", Pattern.CASE_INSENSITIVE);

    private Citation() {}

    static String of(String... identity) {
        // A separator that no field can hold: whitespace and control characters were tidied away.
        long bits = ByteBuffer.wrap(sha256(String.join("\u001f", identity))).getLong();
        var code = new StringBuilder(PREFIX);
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                code.append('-');
            }
            code.append(ALPHABET.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return code.toString();
    }

    /** A citation as somebody typed it: case, hyphens, O for 0 and I or L for 1 do not matter. Empty when it is none. */
    public static Optional<String> read(String typed) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var code = (parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3)).toUpperCase(Locale.ROOT);
        return Optional.of(PREFIX + code.replace('O', '0').replace('I', '1').replace('L', '1'));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
