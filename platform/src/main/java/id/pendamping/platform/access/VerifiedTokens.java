package id.pendamping.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Tokens that were verified moments ago. Pages and systems send the same token with every request, and to check its
 * signature and read its claims takes longer than many an answer. Asked before the OIDC provider, which decides about
 * every token that is not known here; what it refuses is never known.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest> {

    /** A key that the issuer withdraws is honoured this much longer; a token never longer than it says itself. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int AT_MOST = 1_000;

    private record Verified(SecurityIdentity identity, Instant expires) {}

    private final Clock clock;
    private final Cache<String, Verified> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(AT_MOST).build();

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** Keeps who a verified token speaks for, with all that was read of its claims. */
    void keep(SecurityIdentity identity) {
        var token = identity.getCredential(AccessTokenCredential.class);
        if (token != null && identity.getPrincipal() instanceof JsonWebToken claims) {
            known.put(token.getToken(), new Verified(identity, Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var verified =
                request.getToken() instanceof AccessTokenCredential token ? known.getIfPresent(token.getToken()) : null;
        var valid = verified != null && clock.instant().isBefore(verified.expires());
        return valid
                ? Uni.createFrom().item(verified.identity())
                : Uni.createFrom().nullItem();
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the OIDC provider, which has the default. */
    @Override
    public int priority() {
        return IdentityProvider.super.priority() + 1;
    }
}
