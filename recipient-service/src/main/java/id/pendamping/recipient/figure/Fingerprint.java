package id.pendamping.recipient.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The tag of an answer that is computed: a digest of all that stands in it, language included. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(Record answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(answer.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
