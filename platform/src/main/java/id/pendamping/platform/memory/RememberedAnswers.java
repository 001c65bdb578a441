package id.pendamping.platform.memory;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers again what was answered under the same mark, on the event loop: once it is known who asks and how often, before anything
 * else is done for the request.
 */
@ApplicationScoped
class RememberedAnswers {

    /** After authentication (200), its rate limit (150) and authorization (100). */
    private static final int LAST = 50;

    private static final String PLACE = RememberedAnswers.class.getName();

    /** Added to what an answer may take, it must stay below what every request is answered in. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** What an answer depends on beside the database. Days change with an hour, in every zone of the country. */
    private record Question(
            String uri, String authorization, String accept, String language, String purpose, String knows, long hour) {

        static Question of(RoutingContext request, Clock clock) {
            var headers = request.request().headers();
            return new Question(
                    request.request().uri(),
                    headers.get(HttpHeaders.AUTHORIZATION),
                    headers.get(HttpHeaders.ACCEPT),
                    headers.get(HttpHeaders.ACCEPT_LANGUAGE),
                    headers.get("X-Purpose"),
                    headers.get(HttpHeaders.IF_NONE_MATCH),
                    clock.millis() / 3_600_000);
        }
    }

    private final CommitMark committed;
    private final CurrentVertxRequest current;
    private final Vertx vertx;
    private final Clock clock;
    private final Set<String> paths = ConcurrentHashMap.newKeySet();
    private final AnswerMemory<Question, RememberedAnswer> memory = new AnswerMemory<>();

    RememberedAnswers(CommitMark committed, CurrentVertxRequest current, Vertx vertx, Clock clock) {
        this.committed = committed;
        this.current = current;
        this.vertx = vertx;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        filters.register(this::answer, LAST);
    }

    private void answer(RoutingContext request) {
        if (request.request().method() != HttpMethod.GET
                || !paths.contains(request.normalizedPath())
                || hasBody(request.request())) {
            request.next();
            return;
        }
        Context loop = vertx.getOrCreateContext();
        committed.soon().whenComplete((mark, failure) -> loop.runOnContext(now -> answer(request, mark)));
    }

    /** @param mark null when the database did not say; then it is asked, and what is wrong is said in the usual way */
    private void answer(RoutingContext request, String mark) {
        var place = mark == null ? null : memory.place(mark, Question.of(request, clock));
        if (place == null) {
            request.next();
        } else if (place.mine()) {
            request.put(PLACE, place.answer());
            request.addEndHandler(ended -> place.answer().complete(null));
            request.next();
        } else if (place.answer().isDone()) {
            sendOrGoOn(request, place.answer().getNow(null));
        } else {
            await(request, place.answer());
        }
    }

    /** Somebody else is computing the same; whoever that takes too long does it as well. */
    private void await(RoutingContext request, CompletableFuture<RememberedAnswer> answer) {
        Context loop = vertx.getOrCreateContext();
        var waiting = new AtomicBoolean(true);
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> {
            if (waiting.getAndSet(false)) {
                request.next();
            }
        });
        answer.whenComplete((known, failure) -> loop.runOnContext(now -> {
            if (waiting.getAndSet(false)) {
                vertx.cancelTimer(timer);
                sendOrGoOn(request, known);
            }
        }));
    }

    private static void sendOrGoOn(RoutingContext request, RememberedAnswer answer) {
        if (answer == null) {
            request.next();
            return;
        }
        // The meters know operations by the template of their path.
        ((HttpServerRequestInternal) request.request()).context().putLocal("UrlPathTemplate", request.normalizedPath());
        answer.send(request);
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** From now on this path is looked for in memory. */
    void learn() {
        paths.add(Objects.requireNonNull(current.getCurrent()).normalizedPath());
    }

    void keep(RememberedAnswer answer) {
        CompletableFuture<RememberedAnswer> place =
                Objects.requireNonNull(current.getCurrent()).get(PLACE);
        if (place != null) {
            place.complete(answer);
        }
    }
}
