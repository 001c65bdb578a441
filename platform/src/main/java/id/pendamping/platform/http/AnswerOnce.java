package id.pendamping.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.pendamping.platform.access.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

// Inside the declared scope (PLATFORM_BEFORE + 100), outside @Transactional (PLATFORM_BEFORE + 200), which
// joins this transaction.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class AnswerOnce {

    static final String REPLAYED = "Idempotency-Replayed";

    private final StoredAnswers answers;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    private final ObjectMapper canonical;

    AnswerOnce(StoredAnswers answers, Caller caller, CurrentVertxRequest current, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.current = current;
        this.json = json;
        this.canonical = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** An answer as it is kept: what JSON it was, and the headers that belong to it. */
    record Kept(int status, String location, String version, String language, String body) {}

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var header = header(IdempotencyKey.HEADER);
        if (header.isEmpty()) {
            return QuarkusTransaction.joiningExisting().call(invocation::proceed);
        }
        if (invocation.getMethod().getReturnType() != RestResponse.class) {
            throw new IllegalStateException("An @Idempotent method returns a RestResponse, such as Created.at(…).");
        }
        var operation = invocation.getMethod().getDeclaringClass().getName()
                + '.'
                + invocation.getMethod().getName();
        var key = IdempotencyKey.of(header.get(), caller.id(), operation);
        var request = canonical.writeValueAsBytes(asked(invocation));
        return QuarkusTransaction.joiningExisting().call(() -> {
            var before = answers.begin(key, request);
            if (before.isPresent()) {
                return replay(json.readValue(before.get(), Kept.class));
            }
            var answer = (RestResponse<?>) invocation.proceed();
            var kept = kept(answer);
            if (kept.status() < 300) {
                answers.keep(key, request, json.writeValueAsBytes(kept));
            }
            return answer;
        });
    }

    // What the answer depends on: the arguments, and what the caller was allowed to see when asking.
    private Map<String, Object> asked(InvocationContext invocation) {
        var arguments = new ArrayList<Object>();
        for (var argument : invocation.getParameters()) {
            if (argument instanceof InputStream) {
                throw new IllegalStateException(
                        "@Idempotent needs a body that it can compare: take a byte[], not a stream.");
            }
            arguments.add(argument);
        }
        return new TreeMap<>(Map.of(
                "address",
                current.getCurrent().request().uri(),
                "arguments",
                arguments,
                "regions",
                new java.util.TreeSet<>(caller.scope().codes()),
                "purpose",
                header("X-Purpose").orElse("")));
    }

    private Kept kept(RestResponse<?> answer) throws IOException {
        var entity = answer.getEntity();
        return new Kept(
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                entity instanceof Tagged tagged ? tagged.etag() : null,
                caller.language().tag(),
                entity == null ? null : json.writeValueAsString(entity));
    }

    private RestResponse<?> replay(Kept kept) {
        var response = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(kept.status()), (Object) kept.body())
                .header(REPLAYED, "true")
                .header(HttpHeaders.CONTENT_LANGUAGE, kept.language())
                .header(HttpHeaders.CONTENT_TYPE, "application/json");
        if (kept.location() != null) {
            response.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.version() != null) {
            response.header(
                    HttpHeaders.ETAG,
                    EntityTag.of(kept.version(), caller, header("X-Purpose").orElse("")));
        }
        return response.build();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(current.getCurrent()).map(it -> it.request().getHeader(name));
    }
}
