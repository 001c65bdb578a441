package id.pendamping.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.pendamping.platform.request.Connections;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final Failures failures;
    private final Answer answer;
    private final AllowedMethods allowed;

    ProblemMapper(Failures failures, Answer answer, AllowedMethods allowed) {
        this.failures = failures;
        this.answer = answer;
        this.allowed = allowed;
    }

    // The specific ones stand here because the framework brings mappers of its own for them, and the
    // nearest class wins.
    @ServerExceptionMapper(
            value = {
                Throwable.class,
                WebApplicationException.class,
                NotFoundException.class,
                ValidationException.class,
                MismatchedInputException.class,
                UnauthorizedException.class,
                AuthenticationFailedException.class,
                ForbiddenException.class
            },
            priority = Priorities.USER - 1)
    Response answer(Throwable failure, RoutingContext request) {
        var refusal = failures.read(failure);
        int status = refusal.problem().status();
        note(refusal, failure, request);
        if (request.response().headWritten()) {
            breakOff(request);
        }
        var response = Response.status(status)
                .type(Answer.MEDIA_TYPE)
                .header("Content-Language", Answer.language(request).tag())
                .header("Cache-Control", "no-store")
                .entity(answer.to(request, refusal));
        if (status == 405) {
            response.header("Allow", allowed.at(request.normalizedPath()));
        }
        refusal.headers().forEach(response::header);
        return response.build();
    }

    /** Ends an answer that failed after it was begun. */
    void breakOff(Throwable failure, RoutingContext request) {
        note(failures.read(failure), failure, request);
        breakOff(request);
    }

    // What was begun must not seem whole, and a problem at its end would make it so. An answer that is whole already
    // was given by a deadline, and its connection serves somebody else by now.
    private static void breakOff(RoutingContext request) {
        if (!request.response().ended()) {
            Connections.cut(Connections.of(request.request()));
        }
    }

    private static void note(ProblemException refusal, Throwable failure, RoutingContext request) {
        int status = refusal.problem().status();
        if (status == 500 && hungUp(failure, request)) {
            LOG.debug("A caller left before its answer was whole");
        } else if (status == 500) {
            FailureLog.ourFault(refusal, failure);
        } else if (status > 500) {
            FailureLog.passing(refusal, failure);
        }
    }

    // What failed is only the writing to a connection that is closed.
    private static boolean hungUp(Throwable failure, RoutingContext request) {
        return request.response().closed()
                && (failure instanceof IOException || failure.getCause() instanceof IOException);
    }
}
