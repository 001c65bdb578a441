package id.pendamping.platform.problem;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jose4j.lang.InvalidAlgorithmException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;

class KeyLookupsTest {

    private Instant now = Instant.parse("2026-11-22T00:00:00Z");

    private final KeyLookups lookups = new KeyLookups(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            },
            Duration.ofSeconds(10));

    @Test
    void an_issuer_that_is_away_is_not_the_callers_fault() {
        assertTrue(lookups.failed(new AuthenticationFailedException(new OIDCException("away"))));
        assertTrue(lookups.failed(
                new AuthenticationFailedException(new IllegalStateException(new ConnectException("refused")))));
    }

    @Test
    void a_wrong_token_is() {
        assertFalse(lookups.failed(new AuthenticationFailedException()));
        assertFalse(lookups.failed(new AuthenticationFailedException(new InvalidAlgorithmException("none"))));
    }

    @Test
    void a_key_is_an_invention_only_when_the_issuer_must_have_been_asked_for_it() {
        var signedByA =
                new AuthenticationFailedException(new UnresolvableKeyException("JWK with kid 'a' is not available"));
        assertTrue(lookups.failed(signedByA));
        now = now.plusSeconds(12);
        assertTrue(lookups.failed(signedByA));
        now = now.plusSeconds(2);
        assertFalse(lookups.failed(signedByA));
        assertTrue(lookups.failed(
                new AuthenticationFailedException(new UnresolvableKeyException("JWK with kid 'b' is not available"))));
    }
}
