package id.pendamping.platform.memory;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it went over the wire.
 *
 * @param body null of an answer that was asked for with a tag that still held
 */
record RememberedAnswer(Map<String, String> headers, Buffer body) {

    static RememberedAnswer of(MultivaluedMap<String, Object> headers, Buffer body) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach((name, values) ->
                values.forEach(value -> texts.merge(name, String.valueOf(value), (one, other) -> one + ", " + other)));
        return new RememberedAnswer(texts, body);
    }

    /** Whether it can be given: what has no body is an answer only to those who have that already. Lists of tags are left to others. */
    boolean isFor(HttpServerRequest request) {
        var seen = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return seen == null ? body != null : seen.equals(tag());
    }

    void send(RoutingContext request) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        headers.forEach(response::putHeader);
        if (request.request().headers().contains(HttpHeaders.IF_NONE_MATCH)) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }

    private String tag() {
        return headers.get("ETag");
    }
}
