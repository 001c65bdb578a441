package id.pendamping.platform.http;

import id.pendamping.platform.request.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Names each request before anything else looks at it, also one that will be refused at the door. */
@ApplicationScoped
class IncomingRequests {

    /** Authentication is at 200, CORS at 300. */
    private static final int BEFORE_ALL = 1000;

    void register(@Observes Filters filters) {
        filters.register(IncomingRequests::name, BEFORE_ALL);
    }

    private static void name(RoutingContext request) {
        var id = RequestId.of(request);
        MDC.put(RequestId.LOGGED_AS, id);
        request.response().putHeader(RequestId.HEADER, id).putHeader("X-Content-Type-Options", "nosniff");
        request.next();
    }
}
