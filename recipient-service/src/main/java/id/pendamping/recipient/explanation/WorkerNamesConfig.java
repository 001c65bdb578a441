package id.pendamping.recipient.explanation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the names of companions are asked: at workforce-service, as a machine. Without an address none is asked. */
@ConfigMapping(prefix = "worker-names")
public interface WorkerNamesConfig {

    /** The service without a path, such as {@code http://workforce:8081} ({@code WORKER_NAMES_URL}). */
    Optional<URI> url();

    /** Where the issuer gives tokens ({@code WORKER_NAMES_TOKEN_URL}). */
    Optional<URI> tokenUrl();

    /** The account of this service there; it has the role {@code system} and the scope {@code worker-lookups}. */
    @WithDefault("recipient-service")
    String clientId();

    /** Comes from the environment alone ({@code WORKER_NAMES_CLIENT_SECRET}). */
    Optional<String> clientSecret();

    /** How long an answer about a family waits for a name. Longer names more companions and makes families wait. */
    @WithDefault("1s")
    Duration answerWithin();

    /** How long nobody is asked after no answer came, so that not every family waits in vain. */
    @WithDefault("10s")
    Duration restAfterFailure();
}
