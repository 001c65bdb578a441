package id.pendamping.platform.memory;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer as it went over the wire.
 *
 * @param body null of an answer that was asked for with a tag that still holds
 */
record RememberedAnswer(Map<String, String> headers, Buffer body) {

    static RememberedAnswer of(MultivaluedMap<String, Object> headers, Buffer body) {
        var texts = new LinkedHashMap<String, String>();
        headers.forEach((name, values) ->
                values.forEach(value -> texts.merge(name, String.valueOf(value), (one, other) -> one + ", " + other)));
        return new RememberedAnswer(texts, body);
    }

    void send(RoutingContext request) {
        var response = request.response();
        if (response.closed()) {
            return;
        }
        headers.forEach(response::putHeader);
        if (body == null) {
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }
}
