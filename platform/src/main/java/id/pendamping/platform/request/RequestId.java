package id.pendamping.platform.request;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a request: the caller's {@code X-Request-Id} where it sent a usable one, else one of ours. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Its name among the fields of the JSON log. */
    public static final String LOGGED_AS = "requestId";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    // What could be a NIK must not reach a log line this way.
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{16}");

    private RequestId() {}

    /** The id of this request, the same each time it is asked. */
    public static String of(RoutingContext request) {
        String known = request.get(HEADER);
        if (known != null) {
            return known;
        }
        var id = of(request.request().getHeader(HEADER));
        request.put(HEADER, id);
        return id;
    }

    /** What was sent as the header, where it can be used; null is the absent header. */
    public static String of(String sent) {
        return sent != null
                        && USABLE.matcher(sent).matches()
                        && !PERSONAL.matcher(sent).find()
                ? sent
                : UUID.randomUUID().toString();
    }
}
