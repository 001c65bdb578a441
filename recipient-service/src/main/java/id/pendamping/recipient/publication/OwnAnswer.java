package id.pendamping.recipient.publication;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer that reads so for its caller only: nobody between us keeps it, the caller asks again whether it still holds. */
public final class OwnAnswer {

    public static final String CACHE = "private, no-cache";

    private OwnAnswer() {}

    public static <V> RestResponse<V> of(V view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
