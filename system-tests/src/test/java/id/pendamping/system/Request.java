package id.pendamping.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** One call of an operation: its path with the items filled in, its query and its body. */
record Request(Operation operation, String path, Map<String, String> query, JsonNode body) {

    /** Whether it names a region, in the query or in the body. */
    boolean namesRegion() {
        return query.containsKey("region") || body != null && (body.has("region") || body.has("office"));
    }

    HttpRequest.Builder to(String base) {
        var parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + path + (parameters.isEmpty() ? "" : "?" + parameters)))
                .header("Accept-Language", "en")
                .header("X-Purpose", "SUPERVISION")
                .method(
                        operation.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(
                                        body.isTextual() ? body.asText() : body.toString()));
        operation.bodyType().ifPresent(type -> request.header("Content-Type", type));
        // An edit is refused without it before anything else is looked at.
        if (operation.parameters("header").stream()
                .anyMatch(header -> header.path("name").asText().equals("If-Match"))) {
            request.header("If-Match", "*");
        }
        return request;
    }
}
