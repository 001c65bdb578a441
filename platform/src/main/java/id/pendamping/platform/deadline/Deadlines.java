package id.pendamping.platform.deadline;

import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.problem.Answer;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
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

    private static final String PASSED = Deadlines.class.getName();

    private final DeadlineConfig config;
    private final Vertx vertx;
    private final Answer answer;
    private final ObjectMapper json;

    Deadlines(DeadlineConfig config, Vertx vertx, Answer answer, ObjectMapper json) {
        this.config = config;
        this.vertx = vertx;
        this.answer = answer;
        this.json = json;
    }

    /** Sees to it that this request is answered in time. */
    public void watch(RoutingContext request, String operation) {
        long timer = vertx.setTimer(config.answerWithin().toMillis(), late -> answerInstead(request, operation));
        request.addEndHandler(done -> vertx.cancelTimer(timer));
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
        var refusal = UNAVAILABLE.because().retryAfter(COME_BACK);
        response.setStatusCode(refusal.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Answer.MEDIA_TYPE)
                .putHeader(
                        HttpHeaders.CONTENT_LANGUAGE, Answer.language(request).tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.headers().forEach(response::putHeader);
        response.end(body(request));
    }

    private Buffer body(RoutingContext request) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(answer.to(request, UNAVAILABLE.because())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
