package id.pendamping.workforce.privacy;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** The keys that guard NIKs. They come from the environment alone; without them the service does not start. */
@ConfigMapping(prefix = "workforce.nik")
public interface NikConfig {

    /**
     * {@code id:base64 of 32 bytes}, comma separated ({@code WORKFORCE_NIK_KEYS}). The first encrypts what is written from now on, the others still
     * decrypt what they encrypted. Dropping one makes its NIKs unreadable for ever.
     */
    List<String> keys();

    /** Base64 of 32 bytes ({@code WORKFORCE_NIK_LOOKUP_KEY}). Under it equal NIKs are recognised; with another key none is found again. */
    String lookupKey();
}
