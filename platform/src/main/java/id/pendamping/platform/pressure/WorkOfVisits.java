package id.pendamping.platform.pressure;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Tells a visit when its work begins and ends, and when it sends. */
@Provider
@Priority(WorkOfVisits.OUTERMOST)
class WorkOfVisits implements ReaderInterceptor {

    static final int OUTERMOST = 0;

    private final SlowSenders senders;

    WorkOfVisits(SlowSenders senders) {
        this.senders = senders;
    }

    // On the event loop, before a thread is taken: nobody can hang up between this and the work.
    @ServerRequestFilter(nonBlocking = true, priority = OUTERMOST)
    Response begin(ContainerRequestContext request) {
        var context = CurrentRequestManager.get();
        var visit = Visit.of(context.unwrap(RoutingContext.class));
        if (visit == null) {
            return null;
        }
        if (!visit.begin()) {
            return Response.status(Response.Status.SERVICE_UNAVAILABLE).build(); // heard by nobody
        }
        context.registerCompletionCallback(failure -> visit.workDone());
        return null;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        return senders.receive(body);
    }
}
