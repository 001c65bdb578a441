package id.pendamping.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to work that goes on without its caller, who would rather have it so: 202, where to look, and how far it is now. */
public final class Accepted {

    private Accepted() {}

    /** @param location an absolute path; it stays one, because only the gateway knows the host the caller sees */
    public static <V> RestResponse<V> at(String location, V view) {
        return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.ACCEPTED)
                .entity(view)
                .header(HttpHeaders.LOCATION, location)
                .header(Prefer.APPLIED, Prefer.RESPOND_ASYNC)
                .build();
    }
}
