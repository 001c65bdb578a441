package id.pendamping.platform.problem;

import static id.pendamping.platform.problem.PlatformProblem.BAD_REQUEST;
import static id.pendamping.platform.problem.PlatformProblem.BODY_TOO_LARGE;
import static id.pendamping.platform.problem.PlatformProblem.CHANGED_MEANWHILE;
import static id.pendamping.platform.problem.PlatformProblem.FORBIDDEN;
import static id.pendamping.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static id.pendamping.platform.problem.PlatformProblem.METHOD_NOT_ALLOWED;
import static id.pendamping.platform.problem.PlatformProblem.NOT_ACCEPTABLE;
import static id.pendamping.platform.problem.PlatformProblem.NOT_FOUND;
import static id.pendamping.platform.problem.PlatformProblem.UNAUTHENTICATED;
import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;
import static id.pendamping.platform.problem.PlatformProblem.UNSUPPORTED_MEDIA_TYPE;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** Reads every failure as a refusal, however deep a container wrapped it. */
@ApplicationScoped
public class Failures {

    /** Headers of a JAX-RS exception that tell the caller how to do better. */
    private static final List<String> KEPT = List.of("WWW-Authenticate", "Retry-After");

    private static final int DEEPEST = 20;

    private final Map<String, Problem> byConstraint = new HashMap<>();

    private final KeyLookups keyLookups;

    Failures(Instance<ProblemSource> sources, KeyLookups keyLookups) {
        this.keyLookups = keyLookups;
        sources.forEach(source -> byConstraint.putAll(source.byConstraint()));
    }

    /** The refusal that an answer would be made of. */
    public ProblemException read(Throwable failure) {
        var refusal = read(failure, 0);
        return refusal == null ? INTERNAL_ERROR.because() : refusal;
    }

    private ProblemException read(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return null;
        }
        var refusal = known(failure);
        if (refusal == null) {
            refusal = read(failure.getCause(), depth + 1);
        }
        // What broke a commit stands beside the exception that says so, not behind it.
        for (var beside : failure.getSuppressed()) {
            refusal = refusal != null ? refusal : read(beside, depth + 1);
        }
        // A commit that nobody can say anything about: its connection is gone, or its time was up.
        return refusal == null && failure instanceof RollbackException && failure.getCause() == null
                ? unavailable()
                : refusal;
    }

    private ProblemException known(Throwable failure) {
        return switch (failure) {
            case ProblemException refusal -> refusal;
            case ConstraintViolationException invalid ->
                Constraints.read(invalid).orElse(null);
            case OIDCException issuerDown -> unavailable();
            case AuthenticationFailedException badToken ->
                keyLookups.failed(badToken) ? unavailable() : unauthenticated();
            case UnauthorizedException noToken -> unauthenticated();
            case ForbiddenException lacksRole -> FORBIDDEN.because();
            case WebApplicationException http -> ofHttp(http);
            case OptimisticLockException changed -> CHANGED_MEANWHILE.because();
            case StaleStateException changed -> CHANGED_MEANWHILE.because();
            case SQLException refused -> Database.read(refused, byConstraint);
            case RejectedExecutionException full -> unavailable();
            // A neighbour that cannot be reached; a caller that left reads no answer anyway.
            case java.net.ConnectException unreachable -> unavailable();
            case java.net.SocketTimeoutException slow -> unavailable();
            case java.net.UnknownHostException unreachable -> unavailable();
            default -> null;
        };
    }

    private static ProblemException ofHttp(WebApplicationException failure) {
        if (failure instanceof ResteasyReactiveClientProblem) {
            // What a neighbour answered to us is not what we answer.
            return null;
        }
        var response = failure.getResponse();
        var refusal = ofStatus(response.getStatus(), failure);
        if (refusal != null) {
            KEPT.stream()
                    .filter(name -> response.getHeaderString(name) != null)
                    .forEach(name -> refusal.header(name, response.getHeaderString(name)));
        }
        return refusal;
    }

    private static ProblemException ofStatus(int status, WebApplicationException failure) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> FORBIDDEN.because();
            case 404 -> NOT_FOUND.because();
            case 405 -> METHOD_NOT_ALLOWED.because();
            case 406 -> NOT_ACCEPTABLE.because();
            case 413 -> BODY_TOO_LARGE.at("body", 1);
            case 415 -> UNSUPPORTED_MEDIA_TYPE.because();
            case 503 -> unavailable();
            default -> {
                if (status < 500 && !(failure.getCause() instanceof IOException)) {
                    yield BAD_REQUEST.because();
                }
                yield null;
            }
        };
    }

    private static ProblemException unauthenticated() {
        return UNAUTHENTICATED.because().header("WWW-Authenticate", "Bearer");
    }

    private static ProblemException unavailable() {
        return UNAVAILABLE.because().retryAfter(Duration.ofSeconds(5));
    }
}
