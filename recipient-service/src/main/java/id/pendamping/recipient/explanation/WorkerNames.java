package id.pendamping.recipient.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.access.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Asks workforce-service what companions are called, with a token of this service and the purpose of the caller, which both services
 * record. Nothing here waits long or fails: an answer without names is better than none. The JDK's client, because one call does
 * not pay for a framework's in start and memory.
 */
@ApplicationScoped
class WorkerNames {

    private static final Logger LOG = Logger.getLogger(WorkerNames.class);

    private final WorkerNamesConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile HttpClient http;
    private volatile Token token;
    private volatile Instant restUntil = Instant.MIN;

    WorkerNames(WorkerNamesConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record TokenAnswer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") Long expiresIn) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Lookup(List<Named> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Named(UUID workerId, String name) {}

    /** The names of these companions, as far as workforce-service gives them in time. */
    CompanionNames of(List<Companion> companions, Optional<Purpose> purpose) {
        if (companions.isEmpty() || purpose.isEmpty()) {
            return CompanionNames.NOBODY;
        }
        if (config.url().isEmpty()
                || config.tokenUrl().isEmpty()
                || clock.instant().isBefore(restUntil)) {
            return CompanionNames.NOT_TOLD;
        }
        try {
            return ask(companions, purpose.get());
        } catch (IOException | IllegalStateException failure) {
            restUntil = clock.instant().plus(config.restAfterFailure());
            // The kind of failure alone: what it says may hold an address with more in it.
            LOG.warnf("Names could not be asked: %s", failure.getClass().getSimpleName());
            return CompanionNames.NOT_TOLD;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return CompanionNames.NOT_TOLD;
        }
    }

    private CompanionNames ask(List<Companion> companions, Purpose purpose) throws IOException, InterruptedException {
        var workers = companions.stream().map(Companion::worker).distinct().toList();
        var request = HttpRequest.newBuilder(config.url().orElseThrow().resolve("/v1/worker-lookups"))
                .timeout(config.answerWithin())
                .header("Authorization", "Bearer " + bearer())
                .header("Content-Type", "application/json")
                .header("X-Purpose", purpose.name())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("workerIds", workers))))
                .build();
        var found = json.readValue(body(request), Lookup.class);
        return new CompanionNames(
                found.items().stream().collect(Collectors.toMap(Named::workerId, Named::name, (one, same) -> one)),
                true);
    }

    private String bearer() throws IOException, InterruptedException {
        var known = token;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = fetch(config.tokenUrl().orElseThrow());
            token = known;
        }
        return known.value();
    }

    private Token fetch(URI tokenUrl) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + encoded(config.clientId()) + "&client_secret="
                + encoded(config.clientSecret().orElse(""));
        var request = HttpRequest.newBuilder(tokenUrl)
                .timeout(config.answerWithin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = json.readValue(body(request), TokenAnswer.class);
        // Half of its life: the clocks of two machines differ.
        var life = answer.expiresIn() == null ? 60 : answer.expiresIn() / 2;
        return new Token(answer.accessToken(), clock.instant().plusSeconds(life));
    }

    private byte[] body(HttpRequest request) throws IOException, InterruptedException {
        var answer = client().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401) {
            token = null;
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("It answered " + answer.statusCode());
        }
        return answer.body();
    }

    // Made when the first name is asked: it brings threads of its own.
    private HttpClient client() {
        if (http == null) {
            synchronized (this) {
                if (http == null) {
                    http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .connectTimeout(config.answerWithin())
                            .build();
                }
            }
        }
        return http;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
