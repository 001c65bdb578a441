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
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers again what was answered under the same mark, on the event loop: once it is known who asks and how often, before anything
 * else is done for the request.
 */
@ApplicationScoped
class RememberedAnswers {

    /** After authentication (200), its rate limit (150) and authorization (100). */
    private static final int LAST = 50;

    private static final String ASKED = RememberedAnswers.class.getName();

    /** What an answer depends on beside the database. Days change with an hour, in every zone of the country. */
    private record Question(
            String uri, String authorization, String accept, String language, String purpose, long hour) {

        static Question of(RoutingContext request, Clock clock) {
            var headers = request.request().headers();
            return new Question(
                    request.request().uri(),
                    headers.get(HttpHeaders.AUTHORIZATION),
                    headers.get(HttpHeaders.ACCEPT),
                    headers.get(HttpHeaders.ACCEPT_LANGUAGE),
                    headers.get("X-Purpose"),
                    clock.millis() / 3_600_000);
        }
    }

    private record Asked(String mark, Question question) {}

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
        if (mark != null) {
            var question = Question.of(request, clock);
            var known = memory.answer(mark, question);
            if (known != null && known.isFor(request.request())) {
                // The meters know operations by the template of their path.
                ((HttpServerRequestInternal) request.request())
                        .context()
                        .putLocal("UrlPathTemplate", request.normalizedPath());
                known.send(request);
                return;
            }
            request.put(ASKED, new Asked(mark, question));
        }
        request.next();
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
        Asked asked = Objects.requireNonNull(current.getCurrent()).get(ASKED);
        if (asked != null) {
            memory.keep(asked.mark(), asked.question(), answer);
        }
    }
}
