package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.IDEMPOTENCY_KEY_MALFORMED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a caller gave to one request, and everything derived from it. It is a secret of the caller, usually a random
 * UUID, and is not kept: without it, what is stored under it is noise.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final String owner;
    private final byte[] lookup;

    private IdempotencyKey(byte[] key, String owner) {
        this.key = key;
        this.owner = owner;
        this.lookup = derive("lookup");
    }

    /** The key of a header, which means something to one caller and one operation only. */
    static IdempotencyKey of(String header, String caller, String operation) {
        if (!VISIBLE.matcher(header).matches()) {
            throw IDEMPOTENCY_KEY_MALFORMED.at(HEADER);
        }
        return new IdempotencyKey(header.getBytes(UTF_8), caller + '\n' + operation);
    }

    /** Under which the answer is found. */
    byte[] lookup() {
        return lookup;
    }

    /** A number for a lock on this key. */
    long lock() {
        return ByteBuffer.wrap(lookup).getLong();
    }

    /** A mark of the request: the same for the same request, and telling nothing of it to who does not know the key. */
    byte[] mark(byte[] request) {
        return hmac(derive("mark"), request);
    }

    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] open(byte[] sealed) {
        return cipher(
                Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] derive(String what) {
        return hmac(key, (what + '\n' + owner).getBytes(UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derive("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("The stored answer cannot be opened.", altered);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
