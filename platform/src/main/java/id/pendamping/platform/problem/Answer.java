package id.pendamping.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.ProblemDocument.RefusedField;
import id.pendamping.platform.request.RequestId;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a refusal into words for the one who asked. */
@ApplicationScoped
public class Answer {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final String service;
    private final ObjectMapper json;

    Answer(@ConfigProperty(name = "pendamping.service") String service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /** Ends a request with a refusal that no operation gave, in the same words and form as theirs; its head must not be written. */
    public void end(RoutingContext request, ProblemException refusal) {
        end(request.response(), language(request), to(request, refusal), refusal);
    }

    /** The same for a request that no route saw, and of whose head perhaps little was read. */
    public Future<Void> end(HttpServerRequest request, ProblemException refusal) {
        var language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var id = RequestId.of(request.getHeader(RequestId.HEADER));
        request.response().putHeader(RequestId.HEADER, id).putHeader("X-Content-Type-Options", "nosniff");
        return end(request.response(), language, to(language, id, refusal), refusal);
    }

    private Future<Void> end(
            HttpServerResponse response, Language language, ProblemDocument document, ProblemException refusal) {
        response.setStatusCode(refusal.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // To pack so few bytes costs more than it saves, and most of these are told when there is much to do.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        refusal.headers().forEach(response::putHeader);
        try {
            return response.end(Buffer.buffer(json.writeValueAsBytes(document)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public ProblemDocument to(RoutingContext request, ProblemException refusal) {
        return to(language(request), RequestId.of(request), refusal);
    }

    /** The words of a refusal of a request that is over, for whoever asks what became of it. */
    public ProblemDocument to(Language language, String requestId, ProblemException refusal) {
        var problem = refusal.problem();
        return new ProblemDocument(
                type(problem),
                ProblemTexts.title(problem, language),
                problem.status(),
                ProblemTexts.detail(problem, language, refusal.args()),
                "urn:pendamping:request:" + requestId,
                refusal.violations().stream()
                        .map(violation -> inWords(violation, language))
                        .toList());
    }

    public static Language language(RoutingContext request) {
        return Language.ofHeader(request.request().getHeader("Accept-Language"));
    }

    String type(Problem problem) {
        return "/problems/" + service + '/' + problem.slug();
    }

    String service() {
        return service;
    }

    private static RefusedField inWords(Violation violation, Language language) {
        return new RefusedField(
                violation.field(),
                violation.reason().in(language),
                violation.remedy().in(language));
    }
}
