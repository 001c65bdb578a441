package id.pendamping.recipient.ledger;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The keys under which numbers become tokens. They come from the environment alone; without them the service does not start. */
@ConfigMapping(prefix = "recipient.token")
public interface TokenConfig {

    /**
     * {@code id:base64 of 32 bytes}, comma separated, the primary first ({@code RECIPIENT_TOKEN_KEYS}). With another key no family is
     * recognised again, so they are escrowed: a lost key ends the ledger's memory.
     */
    List<String> keys();
}
