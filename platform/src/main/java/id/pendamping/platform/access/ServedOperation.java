package id.pendamping.platform.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/** Tells the caller's record which operation it came for. */
@Provider
class ServedOperation implements ContainerRequestFilter {

    private final Caller caller;
    private final ResourceInfo resource;

    ServedOperation(Caller caller, ResourceInfo resource) {
        this.caller = caller;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        caller.serves(resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName());
    }
}
