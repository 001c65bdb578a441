package id.pendamping.platform.http;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.localstack.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Books to ask for, and those who ask. */
final class Books {

    private static final AtomicInteger LAST = new AtomicInteger();

    private Books() {}

    static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client));
    }

    static String code() {
        return "B%03d".formatted(LAST.incrementAndGet());
    }

    static Map<String, Object> request() {
        return written(Map.of());
    }

    static Map<String, Object> written(Map<String, ?> fields) {
        var request = new HashMap<String, Object>(
                Map.of("office", "52.08", "title", "Buku Saku", "colour", "RED", "pages", 12));
        request.put("code", fields.containsKey("code") ? fields.get("code") : code());
        request.putAll(fields);
        return request;
    }

    static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static boolean exists(String code) {
        return as("viewer")
                .queryParam("limit", 200)
                .get("/v1/books")
                .jsonPath()
                .getList("items.code")
                .contains(code);
    }
}
