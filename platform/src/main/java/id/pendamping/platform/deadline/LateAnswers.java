package id.pendamping.platform.deadline;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** An answer that comes after the deadline's has nowhere to go, and is no accident. */
@Provider
@Priority(0) // the last of all
class LateAnswers implements ContainerResponseFilter {

    private final CurrentVertxRequest current;

    LateAnswers(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (Deadlines.hasPassed(current.getCurrent())) {
            response.setEntity(null);
        }
    }
}
