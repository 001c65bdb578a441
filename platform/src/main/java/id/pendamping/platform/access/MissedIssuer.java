package id.pendamping.platform.access;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Looks for an issuer that did not answer while this service started. OIDC itself looks again only when a token comes, so the
 * first callers would wait for what could have been found before, all of them asking at once.
 */
@ApplicationScoped
class MissedIssuer {

    private static final Logger LOG = Logger.getLogger(MissedIssuer.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Longer than until the next attempt: on a busy machine every answer is late, and any of them will do. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TenantConfigBean tenants;
    private final Vertx vertx;

    MissedIssuer(TenantConfigBean tenants, Vertx vertx) {
        this.tenants = tenants;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        if (!issuer().ready()) {
            LOG.warn("The issuer did not answer at the start. Until it does, requests with a token are answered 503.");
            vertx.setPeriodic(EVERY.toMillis(), this::look);
        }
    }

    private void look(long timer) {
        if (issuer().ready()) {
            vertx.cancelTimer(timer);
            LOG.info("The issuer answers now.");
            return;
        }
        issuer().initialize()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(found -> {}, away -> LOG.debugf("The issuer does not answer yet: %s", away));
    }

    private TenantConfigContext issuer() {
        return tenants.getDefaultTenant();
    }
}
