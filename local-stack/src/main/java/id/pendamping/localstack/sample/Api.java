package id.pendamping.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.pendamping.localstack.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service's API, called as one client. What it refuses is an exception with the problem as it stands in the answer, but for what
 * it refuses at the door and invites to be tried again.
 */
final class Api {

    static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How long one request lets itself be put off altogether. Longer bears a busier machine; a refusal that stays is told later. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String url;
    private final String token;
    private final Duration patience;

    Api(String url, String token) {
        this(url, token, PATIENCE);
    }

    Api(String url, String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
    }

    JsonNode get(String path) {
        return body(send(request(path).GET()));
    }

    /** All items of a list, page by page. */
    List<JsonNode> list(String path) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var separator = path.contains("?") ? "&" : "?";
            var page = get(path + separator + "limit=200" + after);
            page.path("items").forEach(items::add);
            after = page.path("next").isTextual()
                    ? "&after=" + encoded(page.get("next").asText())
                    : "";
        } while (!after.isEmpty());
        return items;
    }

    JsonNode post(String path, Object body) {
        return body(
                send(request(path).header("Content-Type", "application/json").POST(json(body))));
    }

    /** A look at what is somebody's, with what it is for. */
    JsonNode ask(String purpose, String path, Object body) {
        return body(send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Purpose", purpose)
                .POST(json(body))));
    }

    JsonNode postCsv(String path, String csv) {
        return body(send(
                request(path).header("Content-Type", "text/csv; charset=utf-8").POST(BodyPublishers.ofString(csv))));
    }

    /** An edit of what stands there now. */
    JsonNode put(String path, Object body) {
        return put(
                path, request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    /** A table as a part of something else, as it stands now. */
    JsonNode putCsv(String whole, String path, String csv) {
        return put(
                whole,
                request(path).header("Content-Type", "text/csv; charset=utf-8").PUT(BodyPublishers.ofString(csv)));
    }

    private JsonNode put(String present, HttpRequest.Builder edit) {
        send(request(present).GET()).headers().firstValue("ETag").ifPresent(etag -> edit.header("If-Match", etag));
        return body(send(edit));
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "en");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        var left = patience;
        try {
            while (true) {
                var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 400) {
                    return answer;
                }
                var wait = comeBackAfter(answer).orElse(null);
                if (wait == null || wait.compareTo(left) > 0) {
                    throw new StackException("%s %s was refused with %d: %s"
                            .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
                }
                left = left.minus(wait);
                Thread.sleep(wait);
            }
        } catch (IOException e) {
            throw new StackException("%s %s got no answer.".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }

    /** Where nothing was begun: any other 503 may have done what was asked. */
    private static Optional<Duration> comeBackAfter(HttpResponse<String> refusal) {
        var nothingBegun = refusal.statusCode() == 429
                || refusal.statusCode() == 503 && refusal.body().contains("/problems/platform/overloaded");
        return nothingBegun
                ? refusal.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                        .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                : Optional.empty();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        try {
            return answer.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new StackException(answer.uri() + " did not answer with JSON: " + answer.body(), e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new StackException("Cannot write " + body + " as JSON", e);
        }
    }

    /** A JSON object of names and values, where a value may be null. */
    static Map<String, Object> object(Object... namesAndValues) {
        var object = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
