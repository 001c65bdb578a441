package id.pendamping.recipient.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes of a number what stands for it: HMAC-SHA-256 over kind and number, the first 128 bits. The same for the same number,
 * and telling nothing without the key. For one thread.
 */
public final class Tokeniser {

    /** How many bytes a token has. */
    public static final int LENGTH = 16;

    static final String ALGORITHM = "HmacSHA256";

    private static final byte[] PROOF = "which key is this".getBytes(StandardCharsets.US_ASCII);

    private final Mac mac;
    private final byte[] whole = new byte[32];

    Tokeniser(SecretKey key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("No " + ALGORITHM, everyJdkHasIt);
        }
    }

    /** Writes the token of the ASCII digits into {@code target}. */
    public void write(NumberKind kind, byte[] digits, byte[] target, int at) {
        try {
            mac.update(kind.prefix);
            mac.update(digits);
            mac.doFinal(whole, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A token could not be made", impossible);
        }
        System.arraycopy(whole, 0, target, at, LENGTH);
    }

    public UUID token(NumberKind kind, byte[] digits) {
        var token = new byte[LENGTH];
        write(kind, digits, token, 0);
        return uuid(token);
    }

    /** What the key makes of a text that is no number: by it two keys are told apart. */
    UUID proof() {
        return uuid(mac.doFinal(PROOF));
    }

    private static UUID uuid(byte[] token) {
        var bits = ByteBuffer.wrap(token);
        return new UUID(bits.getLong(), bits.getLong());
    }
}
