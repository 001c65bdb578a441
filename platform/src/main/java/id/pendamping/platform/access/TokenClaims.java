package id.pendamping.platform.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads what a token says about its bearer once, when the bearer is authenticated: regions, worker, implied roles. */
@ApplicationScoped
class TokenClaims implements SecurityIdentityAugmentor {

    static final String SCOPE = "pendamping.scope";
    static final String WORKER = "pendamping.worker";

    /** Also what keeps a strange claim out of the database settings: digits and dots, or ID. */
    private static final Pattern CODE = Pattern.compile("ID|\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    private static final Set<String> READERS = Set.of(Roles.OFFICER, Roles.APPROVER, Roles.SUPERVISOR);

    private final VerifiedTokens tokens;

    TokenClaims(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || identity.getAttribute(SCOPE) != null) {
            return Uni.createFrom().item(identity); // nobody, or somebody whose claims were read a moment ago
        }
        var builder = QuarkusSecurityIdentity.builder(identity);
        if (identity.getRoles().stream().anyMatch(READERS::contains)) {
            builder.addRole(Roles.VIEWER);
        }
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            builder.addAttribute(SCOPE, Scope.of(codes(token.getClaim("regions"))));
            var worker = worker(token.getClaim("worker"));
            if (worker != null) {
                builder.addAttribute(WORKER, worker);
            }
        }
        var bearer = builder.build();
        tokens.keep(bearer);
        return Uni.createFrom().item(bearer);
    }

    private static List<String> codes(Object claim) {
        return claim instanceof Collection<?> values
                ? values.stream()
                        .map(TokenClaims::text)
                        .filter(code -> CODE.matcher(code).matches())
                        .toList()
                : List.of();
    }

    private static UUID worker(Object claim) {
        try {
            return claim == null ? null : UUID.fromString(text(claim));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String text(Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
