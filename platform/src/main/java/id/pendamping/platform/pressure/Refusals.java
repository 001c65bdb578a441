package id.pendamping.platform.pressure;

import id.pendamping.platform.problem.Answer;
import id.pendamping.platform.problem.ProblemException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Says no at the door, before anything was done for the request, in the same words and form as everywhere else. */
@ApplicationScoped
class Refusals {

    /** What is left of a body is read and thrown away when it is this short, else the connection is given up. */
    private static final int SHORT_BODY = 64 * 1024;

    private final PressureConfig config;
    private final Answer answer;
    private final Vertx vertx;

    Refusals(PressureConfig config, Answer answer, Vertx vertx) {
        this.config = config;
        this.answer = answer;
        this.vertx = vertx;
    }

    void send(RoutingContext request, ProblemException refusal) {
        var response = request.response();
        if (response.headWritten() || response.closed()) {
            return;
        }
        // Under its raw path each refused address would become a meter of its own.
        ((HttpServerRequestInternal) request.request()).context().putLocal("UrlPathTemplate", "/refused");
        if (!worthFinishing(request)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            // Not at once: closing on bytes that were not read takes the answer away from who is still sending.
            var connection = request.request().connection();
            vertx.setTimer(config.slow().bodyGrace().toMillis(), late -> connection.close());
        }
        answer.end(request, refusal);
    }

    private static boolean worthFinishing(RoutingContext request) {
        var headers = request.request().headers();
        var length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return !headers.contains(HttpHeaders.EXPECT)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (length == null || length.length() < 6 && Integer.parseInt(length) <= SHORT_BODY);
    }
}
