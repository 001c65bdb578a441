package id.pendamping.system;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.Until;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/**
 * The office of one regency, which sends lists and has them published by another person. Where no answer comes it looks how far
 * things are and repeats the same request: nobody else helps.
 */
final class ListOffice {

    /** How long after a fault the office may still be without its list. */
    private static final Duration HEALED = Duration.ofSeconds(120);

    /** What passes by itself: the service is away or starting, or the database still ends what the dead one had begun. */
    private static final Set<String> PASSES =
            Set.of("unavailable", "overloaded", "deadline-passed", "list-import-running", "list-step-running");

    private final RunningSuite suite;
    private final String region;
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    ListOffice(RunningSuite suite, String region) {
        this.suite = suite;
        this.region = region;
    }

    String region() {
        return region;
    }

    /** Answers that were neither success nor something that passes. */
    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    List<String> villages(int count) {
        var answer = suite.get(
                suite.base("workforce") + "/v1/regions?level=VILLAGE&limit=%d&parent=%s".formatted(count, region),
                null);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(village -> village.path("code").asText())
                .toList();
    }

    String open(String programme, int year, int stage) {
        var body = """
            {"programme": "%s", "region": "%s", "year": %d, "stage": %d}""".formatted(programme, region, year, stage);
        var answer = suite.send(post("/v1/recipient-lists", body), officer());
        if (answer.status() != 201) {
            throw new AssertionError("The list was not opened: " + answer);
        }
        return answer.json().path("id").asText();
    }

    /** Sends the file of a list until every row of it is read. */
    void upload(String list, String table) {
        upload(list, table, new Sending());
    }

    void upload(String list, String table, Sending sending) {
        until("the list is read", list, Set.of("IMPORTED"), () -> {
            var present = suite.trySend(HttpRequest.newBuilder(uri(path(list))), officer());
            var tag = present.headers().firstValue("ETag").orElse("");
            return sending.send(() -> suite.trySend(
                    HttpRequest.newBuilder(uri(path(list) + "/content"))
                            .header("Content-Type", "text/csv")
                            .header("If-Match", tag)
                            .PUT(BodyPublishers.ofString(table)),
                    officer()));
        });
    }

    void submit(String list) {
        until(
                "the list is submitted",
                list,
                Set.of("SUBMITTED"),
                () -> suite.trySend(post(path(list) + "/submission", ""), officer()));
    }

    void publish(String list) {
        publish(list, new Sending());
    }

    void publish(String list, Sending sending) {
        until(
                "the list is published",
                list,
                Set.of("PUBLISHED"),
                () -> sending.send(() -> suite.trySend(post(path(list) + "/publication", """
                            {"heldBack": 0, "unreadable": 0}"""), approver())));
    }

    /** Has a list published without waiting: once that is accepted the office only looks, whatever happens meanwhile. */
    void publishLater(String list) {
        until(
                "the publication is accepted",
                list,
                Set.of("PUBLISHED"),
                () -> suite.trySend(
                        post(path(list) + "/publication", """
                            {"heldBack": 0, "unreadable": 0}""").header("Prefer", "respond-async"), approver()));
        Until.holds("the accepted publication is done", HEALED, () -> {
            var state = look(path(list));
            return state.isPresent()
                    && (state.get().status() == 200
                            ? state.get().json().path("status").asText().equals("PUBLISHED")
                            : passes(state.get()));
        });
    }

    /** Waits until somebody works on the publication of a list, and says how far that is. */
    String awaitWork(String list) {
        var phase = new String[1];
        Until.holds("the publication is worked on", HEALED, () -> {
            var progress = look(path(list) + "/progress");
            phase[0] =
                    progress.map(answer -> answer.json().path("phase").asText()).orElse("");
            return !Set.of("", "WAITING").contains(phase[0]);
        });
        return phase[0];
    }

    private Optional<HttpAnswer> look(String path) {
        try {
            return Optional.of(suite.trySend(HttpRequest.newBuilder(uri(path)), officer()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        }
    }

    void revert(String list) {
        until(
                "the list is taken back",
                list,
                Set.of("REVERTED"),
                () -> suite.trySend(post(path(list) + "/reversal", """
                    {"reason": "Berkas keliru"}"""), approver()));
    }

    /** Looks first: what was not answered may have been done. */
    private void until(String what, String list, Set<String> wanted, Sending.Attempt attempt) {
        Until.holds(what, HEALED, () -> {
            try {
                var state = suite.trySend(HttpRequest.newBuilder(uri(path(list))), officer());
                if (state.status() != 200) {
                    return passes(state);
                }
                if (wanted.contains(state.json().path("status").asText())) {
                    return true;
                }
                var answer = attempt.send();
                return Set.of(200, 202).contains(answer.status()) || passes(answer);
            } catch (IOException noAnswer) {
                return false;
            }
        });
    }

    /** Always false; what does not pass is noted. */
    private boolean passes(HttpAnswer refusal) {
        if (!PASSES.contains(problem(refusal.json()))) {
            unexpected.add(refusal.toString());
        }
        return false;
    }

    private static String problem(JsonNode refusal) {
        var type = refusal.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static String path(String list) {
        return "/v1/recipient-lists/" + list;
    }

    private URI uri(String path) {
        return URI.create(suite.base("recipient") + path);
    }

    private String officer() {
        return suite.token("officer-" + region);
    }

    private String approver() {
        return suite.token("approver-" + region);
    }
}
