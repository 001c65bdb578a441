package id.pendamping.platform.problem;

import io.quarkus.oidc.OIDCException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tells a token that is wrong from one that could not be checked yet: the issuer is away, or has changed its key and was not
 * asked since. The first is the caller's fault, the second passes.
 *
 * <p>The issuer is asked for its keys when a token names one that is not known, but not at once again; and while one request
 * asks, the others are refused without waiting. So a key is taken for an invention only when it is still unknown after the
 * next asking must be over.
 */
@ApplicationScoped
class KeyLookups {

    private static final int DEEPEST = 20;
    private static final int REMEMBERED = 1_000;

    /** How long one asking takes at most. */
    private static final Duration ASKING = Duration.ofSeconds(3);

    private final Clock clock;
    private final Duration grace;

    /** When a key, by what is said of it, was first found to be unknown. */
    private final Map<String, Instant> unknown = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    KeyLookups(
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token.forced-jwk-refresh-interval") Duration askedAtMostEvery) {
        this.clock = clock;
        this.grace = askedAtMostEvery.plus(ASKING);
    }

    /** Whether the token was refused because its key could not be looked up, or not yet. */
    boolean failed(Throwable refused) {
        var cause = refused;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof IOException || cause instanceof TimeoutException) {
                return true;
            }
            if (cause instanceof UnresolvableKeyException && cause.getMessage() != null) {
                return isNew(cause.getMessage());
            }
        }
        return false;
    }

    private boolean isNew(String key) {
        var now = clock.instant();
        synchronized (unknown) {
            return unknown.computeIfAbsent(key, first -> now).plus(grace).isAfter(now);
        }
    }
}
