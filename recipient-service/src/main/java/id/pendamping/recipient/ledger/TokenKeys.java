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

    /** One, and while it is rotated the one before. */
    static final int MOST = 2;

    static final String NAME = "recipient.token.keys (RECIPIENT_TOKEN_KEYS)";

    private volatile Map<String, SecretKey> keys;

    TokenKeys(TokenConfig config) {
        read(config.keys());
    }

    void read(List<String> configured) {
        var read = new LinkedHashMap<String, SecretKey>();
        for (var entry : configured) {
            int colon = entry.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(NAME + ": each key looks like id:base64");
            }
            if (read.put(entry.substring(0, colon).strip(), key(entry.substring(colon + 1))) != null) {
                throw new IllegalStateException(NAME + " names a key twice");
            }
        }
        if (read.isEmpty()) {
            throw new IllegalStateException(NAME + " holds no key");
        }
        if (read.size() > MOST) {
            throw new IllegalStateException(
                    NAME + " holds more than two keys: the primary, and the one that it replaces");
        }
        keys = read;
    }

    /** The id of the key that numbers are known by from now on. */
    public String primary() {
        return keys.keySet().iterator().next();
    }

    public boolean isAlive(String id) {
        return keys.containsKey(id);
    }

    /** The keys under which files are read now. */
    public RowKeys forRows() {
        var alive = alive();
        return new RowKeys(alive.getFirst(), alive.size() == 1 ? null : alive.getLast());
    }

    /** Makes tokens under a key that is alive. For one thread. */
    public Tokeniser tokeniser(String id) {
        return new Tokeniser(keys.get(id));
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

    /** By what a key can be told from another one under its id. Null for a key that is not alive. */
    UUID proof(String id) {
        var key = keys.get(id);
        return key == null ? null : new Tokeniser(key).proof();
    }

    List<String> alive() {
        return List.copyOf(keys.keySet());
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
