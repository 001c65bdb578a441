package id.pendamping.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a creation: 201, the address, and what stands there now. */
public final class Created {

    private Created() {}

    /** @param location an absolute path; it stays one, because only the gateway knows the host the caller sees */
    public static <V> RestResponse<V> at(String location, V view) {
        return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
