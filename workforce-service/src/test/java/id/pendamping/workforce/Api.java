package id.pendamping.workforce;

import static io.restassured.RestAssured.given;

import id.pendamping.localstack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How the tests speak to the service: as somebody, over HTTP. */
public final class Api {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Api() {}

    /** A request with the token of a local client such as {@code officer-52.08}. */
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }

    public static ValidatableResponse register(String client, String office, String number, String nik) {
        return as(client)
                .body(body("office", office, "number", number, "name", "Pekerja " + number, "nik", nik))
                .post("/v1/workers")
                .then();
    }

    /** A worker nobody knew before, kept by this office. */
    public static String newWorker(String office) {
        return register("officer", office, "T-" + NUMBERS.incrementAndGet(), null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse assign(String client, Map<String, ?> assignment) {
        return as(client).body(assignment).post("/v1/assignments").then();
    }

    /** An assignment since 2025; more fields by name and value. */
    public static Map<String, Object> assignment(String worker, String cadre, String region, Object... more) {
        var assignment = body(
                "workerId", worker, "cadre", cadre, "region", region, "decree", "460/1/2025", "from", "2025-01-01");
        assignment.putAll(body(more));
        return assignment;
    }

    /** A JSON object; a null value leaves the field out. */
    public static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return body;
    }
}
