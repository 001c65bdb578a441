package id.pendamping.platform.problem;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.ProblemDocument.RefusedField;
import id.pendamping.platform.request.RequestId;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts a refusal into words for the one who asked. */
@ApplicationScoped
public class Answer {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final String service;

    Answer(@ConfigProperty(name = "pendamping.service") String service) {
        this.service = service;
    }

    public ProblemDocument to(RoutingContext request, ProblemException refusal) {
        var language = language(request);
        var problem = refusal.problem();
        return new ProblemDocument(
                type(problem),
                ProblemTexts.title(problem, language),
                problem.status(),
                ProblemTexts.detail(problem, language, refusal.args()),
                "urn:pendamping:request:" + RequestId.of(request),
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
