package id.pendamping.platform.access;

import id.pendamping.platform.deadline.Deadlines;
import id.pendamping.platform.deadline.MayTakeLong;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;

/** Tells the caller's record which operation it came for, and until when it wants its answer. */
@Provider
class ServedOperation implements ContainerRequestFilter {

    private final Caller caller;
    private final ResourceInfo resource;
    private final CurrentVertxRequest current;
    private final Deadlines deadlines;

    ServedOperation(Caller caller, ResourceInfo resource, CurrentVertxRequest current, Deadlines deadlines) {
        this.caller = caller;
        this.resource = resource;
        this.current = current;
        this.deadlines = deadlines;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        var operation = resource.getResourceClass().getSimpleName() + "." + method.getName();
        boolean hurries = !isUpload(method) && !method.isAnnotationPresent(MayTakeLong.class);
        caller.serves(operation, hurries);
        if (hurries) {
            deadlines.watch(current.getCurrent(), operation);
        } else {
            deadlines.forgo(current.getCurrent());
        }
    }

    private static boolean isUpload(Method operation) {
        var taken = operation.getAnnotation(Consumes.class);
        return taken != null && !List.of(taken.value()).contains(MediaType.APPLICATION_JSON);
    }
}
