package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.sample.Answers;
import id.pendamping.localstack.sample.SampleData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The story of {@code ./run --check}, over real processes. */
class JourneyTest {

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void the_suite_answers_with_the_published_figures() {
        var table = new ByteArrayOutputStream();
        var right = new Answers(suite.apis()).print(new PrintStream(table, true, StandardCharsets.UTF_8));
        assertTrue(right, () -> table.toString(StandardCharsets.UTF_8));
    }

    @Test
    void loading_the_sample_a_second_time_changes_nothing() {
        var before = lastEvents();
        new SampleData(suite.apis(), progress -> {}).load();
        assertEquals(before, lastEvents());
    }

    @Test
    void a_page_of_an_allowed_origin_may_call_and_another_may_not() throws Exception {
        for (var service : suite.services()) {
            var allowed = preflight(service, "http://localhost:3000");
            assertEquals(200, allowed.statusCode(), service);
            assertEquals(
                    "http://localhost:3000",
                    allowed.headers().firstValue("access-control-allow-origin").orElse(""));
            assertTrue(allowed.headers()
                    .firstValue("access-control-expose-headers")
                    .orElse("")
                    .contains("ETag"));
            assertEquals(
                    403, preflight(service, "https://localhost.example.com").statusCode(), service);
        }
    }

    // What a browser asks before it lets a page send a token.
    private static HttpResponse<Void> preflight(String service, String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(suite.base(service) + "/q/openapi"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "GET")
                                .header("Access-Control-Request-Headers", "authorization,if-match,x-purpose")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    /** The number of events that each service has told. */
    private static Map<String, Integer> lastEvents() {
        return suite.services().stream().collect(Collectors.toMap(Function.identity(), suite::eventCount));
    }
}
