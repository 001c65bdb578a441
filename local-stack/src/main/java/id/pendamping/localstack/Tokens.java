package id.pendamping.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Bearer tokens of the local issuer, for tests and for the sample data. */
public final class Tokens {

    static final String URL = "local-stack.token-url";

    private static final Duration KEPT = Duration.ofMinutes(50); // of the hour that a token lives
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Map<String, Tokens> OF_URL = new ConcurrentHashMap<>();

    private final URI tokenUrl;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    public Tokens(String tokenUrl) {
        this.tokenUrl = URI.create(tokenUrl);
    }

    /** A token of the stack of this test run for a client such as {@code officer-52.08}. */
    public static String of(String client) {
        return ofThisTestRun().bearer(client);
    }

    /** The same token with a signature that is not the issuer's. */
    public static String badlySigned(String client) {
        var parts = of(client).split("\\.");
        var signature = new StringBuilder(parts[2]).reverse();
        return parts[0] + "." + parts[1] + "." + signature;
    }

    private static Tokens ofThisTestRun() {
        var url = System.getProperty(URL);
        if (url == null) {
            url = TestStack.running().getProperty("issuer.token-url");
            System.setProperty(URL, url);
        }
        return OF_URL.computeIfAbsent(url, Tokens::new);
    }

    /** A token for this client, fetched when there is none or it is about to expire. */
    public String bearer(String client) {
        return kept.compute(client, (name, token) -> isFresh(token) ? token : fetch(name))
                .value();
    }

    private static boolean isFresh(Token token) {
        return token != null && Instant.now().isBefore(token.until());
    }

    private Token fetch(String client) {
        var form = "grant_type=client_credentials&client_secret=any&client_id="
                + URLEncoder.encode(client, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(tokenUrl)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var token = ACCESS_TOKEN.matcher(answer.body());
            if (!token.find()) {
                throw new StackException("No token for '%s': %s".formatted(client, answer.body()));
            }
            return new Token(token.group(1), Instant.now().plus(KEPT));
        } catch (IOException e) {
            throw new StackException("The issuer does not answer at " + tokenUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted.", e);
        }
    }
}
