package id.pendamping.platform.access;

import id.pendamping.platform.request.RequestId;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.MDC;

/** Runs errands in the name of those who gave them, inside one region: no more than the work itself needs to see. */
@ApplicationScoped
public class Errands {

    private final CurrentIdentityAssociation identities;
    private final Caller caller;

    Errands(CurrentIdentityAssociation identities, Caller caller) {
        this.identities = identities;
        this.caller = caller;
    }

    /** Runs this on the present thread, which serves nobody else. */
    public void run(Errand errand, String region, Runnable work) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            throw new IllegalStateException("An errand is run by itself, not inside a request.");
        }
        request.activate();
        MDC.put(RequestId.LOGGED_AS, errand.requestId());
        try {
            identities.setIdentity(QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(errand.account()))
                    .addAttribute(TokenClaims.SCOPE, Scope.of(Set.of(region)))
                    .build());
            caller.runs(errand);
            work.run();
        } finally {
            MDC.remove(RequestId.LOGGED_AS);
            request.terminate();
        }
    }
}
