package id.pendamping.platform.openapi;

import id.pendamping.platform.access.Purpose;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers that operations of all services take and send, described once. */
final class SharedHeaders {

    static final String NEXT_PAGE = "</v1/…?after=…>; rel=\"next\"";
    private static final String TAG = "\"3.Zt9a1c\"";
    private static final String REQUEST = "5b0f3c1e-6f0b-4f63-9d0e-0c6f4f6f7a10";

    private final Map<String, Parameter> parameters = new TreeMap<>();
    private final Map<String, Header> headers = new TreeMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();

    SharedHeaders() {
        take("Accept-Language", "id", "The language of texts in the answer: Indonesian unless English is wanted more.");
        take(
                "X-Request-Id",
                REQUEST,
                "Your name for this request, under which operators find it: up to 64 letters, digits and `._:-`. One is made"
                        + " where it is absent or cannot be used.");
        take(
                "Idempotency-Key",
                "0198c2f4-6a10-7c3e-9f0b-2d5e8a417c33",
                "A random key for this creation. Sent again with the same body within 24 hours, it gets the first answer"
                        + " again, marked `Idempotency-Replayed`, and nothing is created twice.");
        take("If-None-Match", TAG, "The `ETag` of an answer you still have: 304 when it is still right.");
        take(
                        "If-Match",
                        TAG,
                        "The `ETag` of the version you saw. Without it 428, when it is no longer the present one 412.")
                .required(true);
        take("X-Purpose", "SERVICE_DELIVERY", "What the personal data is read for; it is recorded.");
        parameters
                .get("X-Purpose")
                .getSchema()
                .setEnumeration(Arrays.<Object>asList(
                        Arrays.stream(Purpose.values()).map(Enum::name).toArray()));
        take(
                "Prefer",
                "respond-async",
                "`respond-async` (RFC 7240): do not wait. The answer is 202 at once, and the work goes on by itself; it is done"
                        + " even if the service is restarted meanwhile.");
        send("X-Request-Id", REQUEST, "The name of this request.");
        send(
                "RateLimit-Policy",
                "\"anonymous\";q=1200;w=60",
                "The allowance this request counted against: its name, `q` requests in `w` seconds. Grows back evenly.");
        send(
                "RateLimit",
                "\"anonymous\";r=1187;t=1",
                "What is left of it: `r` requests now, all of it again in `t` seconds; of a refused request, the time in"
                        + " `Retry-After`.");
        send("Retry-After", "2", "Seconds to wait before asking again.");
        send("ETag", TAG, "The version of what was answered, for `If-Match` and `If-None-Match`.");
        send("Location", "/v1/…", "The path of what was created.");
        send("Preference-Applied", "respond-async", "The preference of yours that was honoured.");
        send("Link", NEXT_PAGE, "The next page, where there is one.");
        send("Idempotency-Replayed", "true", "This is the answer that the same request got before.");
    }

    /** A reference to a header that an operation takes. */
    Parameter taken(String name) {
        taken.add(name);
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /** A reference to a header that an answer carries. */
    Header sent(String name) {
        sent.add(name);
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** Where to look how far work is that was accepted; nothing was created there. */
    static Header whereToLook() {
        return OASFactory.createHeader()
                .description("The path where to see how far it is.")
                .schema(text())
                .example("/v1/…/progress");
    }

    void addTo(Components components) {
        taken.forEach(name -> components.addParameter(name, parameters.get(name)));
        sent.forEach(name -> components.addHeader(name, headers.get(name)));
    }

    private Parameter take(String name, String example, String description) {
        var parameter = OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text())
                .example(example);
        parameters.put(name, parameter);
        return parameter;
    }

    private void send(String name, String example, String description) {
        headers.put(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(text())
                        .example(example));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
