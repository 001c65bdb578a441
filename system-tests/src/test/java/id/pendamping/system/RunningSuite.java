package id.pendamping.system;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.Folders;
import id.pendamping.localstack.LocalStack;
import id.pendamping.localstack.Suite;
import id.pendamping.localstack.SuitePorts;
import id.pendamping.localstack.Tokens;
import id.pendamping.localstack.sample.Apis;
import id.pendamping.localstack.sample.SampleData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The suite as its users meet it: real processes on free ports, with the sample data that {@code ./run} loads. */
final class RunningSuite implements AutoCloseable {

    static final Path ROOT = Path.of(System.getProperty("suite.root"));
    static final Path STATE = ROOT.resolve("system-tests/target/suite");

    private static RunningSuite running;

    private final Suite suite;
    private volatile Tokens tokens;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();

    private RunningSuite(Suite suite) {
        this.suite = suite;
        forgetTokens();
    }

    /** A suite of another shape beside the shared one, without data; for a test that ends it. */
    static RunningSuite of(String name, int brokers, List<String> services) {
        var state = ROOT.resolve("system-tests/target/suite-" + name);
        Folders.delete(state);
        var suite = new Suite(ROOT, state, SuitePorts.free(brokers, services), progress -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        return new RunningSuite(suite);
    }

    @Override
    public void close() {
        suite.close();
    }

    /** The next ones are new: the issuer may have changed its key. */
    void forgetTokens() {
        tokens = new Tokens(suite.stack().issuer().tokenUrl());
    }

    /** Started once for all tests of this JVM, and ended with it. */
    static synchronized RunningSuite withSampleData() {
        if (running == null) {
            Folders.delete(STATE); // What an earlier run stored would answer for this one.
            var suite = new Suite(ROOT, STATE, SuitePorts.free(), progress -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            suite.start();
            running = new RunningSuite(suite);
            new SampleData(running.apis(), progress -> {}).load();
        }
        return running;
    }

    Suite suite() {
        return suite;
    }

    List<String> services() {
        return LocalStack.SERVICES;
    }

    String base(String service) {
        return suite.service(service).url();
    }

    Apis apis() {
        return new Apis(this::base, this::token);
    }

    String token(String client) {
        return tokens.bearer(client);
    }

    /** The client's token with a signature that is not the issuer's. */
    String badlySigned(String client) {
        var parts = tokens.bearer(client).split("\\.");
        return parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
    }

    /** The OpenAPI document that the running service shows. */
    JsonNode document(String service) {
        return get(base(service) + "/q/openapi?format=json", null).json();
    }

    /** All events of a service, as its feed tells them; a filter begins with {@code &}. */
    List<JsonNode> events(String service, String filter) {
        var events = new ArrayList<JsonNode>();
        var path = "/v1/" + service + "-feed?limit=200" + filter;
        while (true) {
            var page = get(base(service) + path, token("system"));
            if (page.status() != 200) {
                throw new AssertionError("The feed of " + service + " answered " + page);
            }
            if (page.json().isEmpty()) {
                return events;
            }
            page.json().forEach(events::add);
            path = page.next().orElseThrow();
        }
    }

    int eventCount(String service) {
        return events(service, "").size();
    }

    /** Every answer that any test got, but the contract, which shows an example of a NIK; for those who search them. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    HttpAnswer call(Request request, String token) {
        return send(request.to(base(request.operation().service())), token);
    }

    HttpAnswer get(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url)), token);
    }

    /** A field of the first item of a list, seen with all regions; fails when the list is empty. */
    String firstOf(String service, String list, String field) {
        var path = list.replaceAll("/$", "");
        var roles = List.of("officer", "system", "operator", "auditor");
        for (var role : roles) {
            var answer = get(base(service) + path + "?limit=1", token(role));
            var first = answer.status() == 200 ? answer.json().at("/items/0/" + field) : null;
            if (first != null && !first.isMissingNode()) {
                return first.asText();
            }
        }
        throw new AssertionError("The sample data has no item in " + service + " " + path + " with " + field);
    }

    HttpAnswer send(HttpRequest.Builder request, String token) {
        try {
            return trySend(request, token);
        } catch (IOException failure) {
            throw new AssertionError("No answer from " + request.build().uri(), failure);
        }
    }

    /** For those who expect that there may be no answer. */
    HttpAnswer trySend(HttpRequest.Builder request, String token) throws IOException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var answer =
                    http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            if (!answer.uri().getPath().startsWith("/q/openapi")) {
                answers.add(answer.headers().map() + answer.body());
            }
            return new HttpAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
