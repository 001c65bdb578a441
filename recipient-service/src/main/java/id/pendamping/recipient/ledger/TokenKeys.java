package id.pendamping.recipient.ledger;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of the tokens, read at start, so that a missing or short one stops the service and not the first list. */
@Startup
@ApplicationScoped
public class TokenKeys {

    static final int BYTES = 32;

    private static final String NAME = "recipient.token.keys (RECIPIENT_TOKEN_KEYS)";

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    TokenKeys(TokenConfig config) {
        for (var entry : config.keys()) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(NAME + ": each key looks like id:base64");
            }
            if (keys.put(entry.substring(0, colon).strip(), key(entry.substring(colon + 1))) != null) {
                throw new IllegalStateException(NAME + " names a key twice");
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException(NAME + " holds no key");
        }
    }

    /** The id of the key that makes the tokens of what is read from now on. */
    public String primary() {
        return keys.keySet().iterator().next();
    }

    /** Makes tokens under the primary key. For one thread. */
    public Tokeniser tokeniser() {
        return new Tokeniser(keys.get(primary()));
    }

    /**
     * What can stand for a number, under every key that is alive; the primary's first. Whoever looks a family up by its number asks
     * for any of them: during a rotation some families are known under one key only.
     *
     * @param digits sixteen ASCII digits
     */
    public List<UUID> tokens(NumberKind kind, String digits) {
        var number = digits.getBytes(StandardCharsets.US_ASCII);
        return keys.values().stream()
                .map(key -> new Tokeniser(key).token(kind, number))
                .toList();
    }

    private static SecretKey key(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // Without the cause: it would print a piece of the key.
            throw new IllegalStateException(NAME + " is not base64");
        }
        if (bytes.length != BYTES) {
            throw new IllegalStateException(
                    NAME + " must be 32 bytes in base64, for instance of: openssl rand -base64 32");
        }
        return new SecretKeySpec(bytes, Tokeniser.ALGORITHM);
    }
}
