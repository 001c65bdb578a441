package id.pendamping.recipient.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/** The service as it would be after a start with other keys in its environment. */
public final class KeysAlive {

    /** The key of all other tests, as in the pom. */
    public static final String USUAL = "test";

    private KeysAlive() {}

    /** The primary first. The bytes of a made key follow from its id. */
    public static void are(TokenKeys keys, String... ids) {
        keys.read(Stream.of(ids).map(KeysAlive::key).toList());
    }

    static String key(String id) {
        return id.equals(USUAL) ? System.getenv("RECIPIENT_TOKEN_KEYS") : id + ':' + bytes(id.hashCode());
    }

    static String bytes(int fill) {
        var bytes = new byte[TokenKeys.BYTES];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
