package id.pendamping.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Two people of one regency who send and publish its lists, by the API alone. */
record ListOffice(Bench bench, String regency, int year) {

    /** As many periods as lists will follow each other. */
    static void openPeriods(Bench bench, int year, int stages) {
        for (int stage = 1; stage <= stages; stage++) {
            bench.api("recipient", "steward")
                    .post(
                            "/v1/periods",
                            Map.of(
                                    "programme",
                                    "PKH",
                                    "year",
                                    year,
                                    "stage",
                                    stage,
                                    "firstDay",
                                    "%d-%02d-01".formatted(year, stage),
                                    "lastDay",
                                    "%d-%02d-28".formatted(year, stage),
                                    "source",
                                    "benchmark"));
        }
    }

    void publish(int stage, Path file) {
        var officer = bench.api("recipient", "officer");
        var list = officer.post(
                "/v1/recipient-lists", Map.of("programme", "PKH", "region", regency, "year", year, "stage", stage));
        var path = "/v1/recipient-lists/" + list.path("id").asText();
        upload(path, file);
        officer.post(path + "/submission", Map.of());
        bench.api("recipient", "approver").post(path + "/publication", Map.of("heldBack", 0, "unreadable", 0));
    }

    private void upload(String path, Path file) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var tag = bench.api("recipient", "officer").header(path, "ETag");
            var request = HttpRequest.newBuilder(URI.create(bench.url("recipient") + path + "/content"))
                    .timeout(Duration.ofMinutes(5))
                    .header("Content-Type", "text/csv")
                    .header("If-Match", tag)
                    .PUT(HttpRequest.BodyPublishers.ofFile(file));
            bench.as("officer").forEach(request::header);
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new BenchException(
                        "The list was refused with %d: %s".formatted(answer.statusCode(), answer.body()));
            }
        } catch (IOException e) {
            throw new BenchException("The list did not get through: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }
}
