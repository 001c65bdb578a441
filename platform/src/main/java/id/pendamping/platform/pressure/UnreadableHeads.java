package id.pendamping.platform.pressure;

import static id.pendamping.platform.problem.PlatformProblem.ADDRESS_TOO_LONG;
import static id.pendamping.platform.problem.PlatformProblem.BAD_REQUEST;
import static id.pendamping.platform.problem.PlatformProblem.HEADERS_TOO_LARGE;

import id.pendamping.platform.problem.Answer;
import id.pendamping.platform.problem.ProblemException;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says no to requests whose head cannot be read, in the same words and form as everywhere else: no route ever sees them, and the
 * HTTP server itself would answer with a bare status. It is told so for each connection, because Quarkus keeps the server to itself.
 */
@ApplicationScoped
class UnreadableHeads {

    private final Answer answer;
    private final VertxHttpConfig limits;

    UnreadableHeads(Answer answer, VertxHttpConfig limits) {
        this.answer = answer;
        this.limits = limits;
    }

    /** Refuses what cannot be read on this connection; false while it has not shown yet that it speaks HTTP. */
    boolean refuseOn(ChannelPipeline pipeline) {
        return pipeline.get("handler") instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof HttpConnection connection
                && refuseOn(connection);
    }

    boolean refuseOn(HttpConnection connection) {
        if (connection instanceof HttpServerConnection server) {
            server.invalidRequestHandler(this::refuse);
        }
        return true;
    }

    /** What was read as a head, and names no host or no path, the router gives up before any route sees it. */
    void refuseBeforeRoutes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(failed -> {
            var request = failed.request();
            if (failed.response().headWritten() || request.authority() != null && request.path() != null) {
                failed.next();
            } else {
                refuse(request, BAD_REQUEST.because());
            }
        });
    }

    private void refuse(HttpServerRequest request) {
        refuse(request, refusal(request.decoderResult().cause()));
    }

    private void refuse(HttpServerRequest request, ProblemException refusal) {
        // Under its raw path each refused address would become a meter of its own.
        ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", "/refused");
        answer.end(request, refusal)
                // What follows on this connection cannot be told from what was wrong.
                .onComplete(done -> request.connection().close());
    }

    private ProblemException refusal(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line ->
                ADDRESS_TOO_LONG.because(limits.limits().maxInitialLineLength());
            case TooLongHttpHeaderException headers ->
                HEADERS_TOO_LARGE.because(limits.limits().maxHeaderSize().asLongValue() / 1024);
            case null, default -> BAD_REQUEST.because();
        };
    }
}
