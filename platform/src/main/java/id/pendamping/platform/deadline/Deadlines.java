package id.pendamping.platform.deadline;

import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;

import id.pendamping.platform.problem.Answer;
import id.pendamping.platform.request.Connections;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Answers a request that waits too long in place of whoever serves it. What was begun goes on, and may even commit: the
 * answer says only that nothing is known yet, and a repetition under the same Idempotency-Key finds out.
 */
@ApplicationScoped
public class Deadlines {

    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(100);

    private static final String PASSED = Deadlines.class.getName();
    static final String ARRIVED = PASSED + ".arrived";

    private final DeadlineConfig config;
    private final Vertx vertx;
    private final Answer answer;

    Deadlines(DeadlineConfig config, Vertx vertx, Answer answer) {
        this.config = config;
        this.vertx = vertx;
        this.answer = answer;
    }

    /** From here on the caller waits, also for a place and for a thread. */
    public static void arrived(RoutingContext request) {
        request.put(ARRIVED, System.nanoTime());
    }

    /** Sees to it that this request is answered in time. */
    public void watch(RoutingContext request, String operation) {
        Long arrived = request.get(ARRIVED);
        long waited = arrived == null ? 0 : System.nanoTime() - arrived;
        long timer = vertx.setTimer(
                left(config.answerWithin(), waited).toMillis(), late -> answerInstead(request, operation));
        request.addEndHandler(done -> vertx.cancelTimer(timer));
    }

    /** What is left of the time that a caller waits; a moment at least, in which an answer that is at hand can still be given. */
    static Duration left(Duration within, long waitedNanos) {
        var left = within.minusNanos(waitedNanos);
        return left.compareTo(MOMENT) < 0 ? MOMENT : left;
    }

    /**
     * Lets this request take long: its connection is not closed because nothing moves on it for a while. So it cannot be kept
     * for others afterwards, where that would leave it open for ever.
     */
    public void forgo(RoutingContext request) {
        var pipeline = Connections.of(request.request()).pipeline();
        if (pipeline.get(IdleStateHandler.class) != null) {
            pipeline.remove(IdleStateHandler.class);
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(done -> closeWhenRead(request.request()));
    }

    // Not every caller heeds the header. One that is sending still hears its answer only if it is let finish.
    private static void closeWhenRead(HttpServerRequest request) {
        // There the end of what is sent is told; elsewhere it could come between the question and the waiting.
        Connections.of(request).eventLoop().execute(() -> {
            if (request.isEnded()) {
                request.connection().close();
            } else {
                request.end().onComplete(read -> request.connection().close());
            }
        });
    }

    static boolean hasPassed(RoutingContext request) {
        return request != null && request.get(PASSED) != null;
    }

    private void answerInstead(RoutingContext request, String operation) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        request.put(PASSED, true);
        LOG.warnf("Answered unavailable because %s took longer than %s", operation, config.answerWithin());
        answer.end(request, UNAVAILABLE.because().retryAfter(COME_BACK));
    }
}
