package id.pendamping.workforce.privacy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals NIKs: AES-256-GCM under a key with an id, bound to the worker so that a cipher moved to another row does not open; HMAC-SHA-256 for lookup. Made
 * at start, so that a missing or short key stops the service and not the first request.
 */
@Startup
@ApplicationScoped
public class NikVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecretKey lookupKey;
    private final SecureRandom random = new SecureRandom();

    NikVault(NikConfig config) {
        for (var entry : config.keys()) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException("workforce.nik.keys: each key looks like id:base64");
            }
            keys.put(entry.substring(0, colon).strip(), key("workforce.nik.keys", entry.substring(colon + 1), "AES"));
        }
        lookupKey = key("workforce.nik.lookup-key", config.lookupKey(), "HmacSHA256");
    }

    /** Seals a NIK for one worker under the first key. */
    public SealedNik seal(UUID worker, Nik nik) {
        var current = keys.entrySet().iterator().next();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(
                Cipher.ENCRYPT_MODE,
                current.getValue(),
                nonce,
                worker,
                nik.digits().getBytes(US_ASCII));
        var cipher = ByteBuffer.allocate(NONCE_BYTES + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return new SealedNik(cipher, current.getKey(), lookup(nik), nik.last4());
    }

    /** Opens what was sealed for this worker. The caller audits it. */
    public String open(UUID worker, SealedNik sealed) {
        var key = keys.get(sealed.key());
        if (key == null) {
            throw new IllegalStateException("workforce.nik.keys holds no key " + sealed.key());
        }
        var cipher = ByteBuffer.wrap(sealed.cipher());
        var nonce = new byte[NONCE_BYTES];
        cipher.get(nonce);
        var encrypted = new byte[cipher.remaining()];
        cipher.get(encrypted);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, worker, encrypted), US_ASCII);
    }

    /** The same for the same NIK, and telling nothing without the key. */
    public byte[] lookup(Nik nik) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(lookupKey);
            return mac.doFinal(nik.digits().getBytes(US_ASCII));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A NIK could not be hashed", failure);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, UUID worker, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(16)
                    .putLong(worker.getMostSignificantBits())
                    .putLong(worker.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A NIK could not be sealed or opened", failure);
        }
    }

    private static SecretKey key(String property, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // Without the cause: it would print a piece of the key.
            throw new IllegalStateException(property + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    property + " must be 32 bytes in base64, for instance of: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, algorithm);
    }
}
