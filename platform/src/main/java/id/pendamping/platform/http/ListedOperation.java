package id.pendamping.platform.http;

import id.pendamping.platform.access.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;

/** Tells the caller's record that it came for a page of a list. */
@Provider
class ListedOperation implements ContainerRequestFilter {

    private final Caller caller;
    private final ResourceInfo resource;

    ListedOperation(Caller caller, ResourceInfo resource) {
        this.caller = caller;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(Paging.class)) {
            caller.lists();
        }
    }
}
