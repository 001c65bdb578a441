package id.pendamping.recipient.publication;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer that reads the same for everybody: caches between us and the readers may keep it for a minute. */
public final class PublicAnswer {

    /** Long enough to carry a figure through the hour in which it is in the news, short enough for a correction. */
    public static final String CACHE = "public, max-age=60";

    private PublicAnswer() {}

    public static <V> RestResponse<V> of(V view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }
}
