package id.pendamping.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A service, asked one thing at a time. */
record Api(String url, Map<String, String> headers) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
    }

    /** A header of an answer. */
    String header(String path, String name) {
        return exchange(request(path).GET().build())
                .headers()
                .firstValue(name)
                .orElseThrow(() -> new BenchException(path + " came without " + name));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(5));
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(exchange(request.build()).body());
        } catch (IOException e) {
            throw new BenchException("No JSON: " + e.getMessage(), e);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new BenchException("%s %s was refused with %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new BenchException("%s %s got no answer.".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }
}
