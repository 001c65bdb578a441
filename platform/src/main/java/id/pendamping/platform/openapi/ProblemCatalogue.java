package id.pendamping.platform.openapi;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Every problem of the application, and how the document shows it: one response per status, one example per problem. */
final class ProblemCatalogue {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** The headers that refusals carry, some of them only with some. */
    static final List<String> HEADERS = List.of("X-Request-Id", "RateLimit", "RateLimit-Policy", "Retry-After");

    private final Map<String, Problem> byName = new TreeMap<>();
    private final String service;
    private final Map<String, APIResponse> responses = new TreeMap<>();
    private final Map<String, Problem> shown = new TreeMap<>();

    ProblemCatalogue(IndexView index, String service) {
        this.service = service;
        for (var type : index.getAllKnownImplementors(DotName.createSimple(Problem.class))) {
            if (type.isEnum()) {
                load(type.name().toString());
            }
        }
    }

    /** The responses for these problems, by status; each is a component of its own, shared by who answers the same. */
    Map<String, APIResponse> responses(Collection<String> names) {
        var byStatus = new TreeMap<Integer, Collection<Problem>>();
        for (var name : names) {
            var problem = byName.get(name);
            if (problem == null) {
                throw new IllegalStateException("@Answers names %s, which is no Problem.".formatted(name));
            }
            byStatus.computeIfAbsent(problem.status(), status -> new ArrayList<>())
                    .add(problem);
        }
        var found = new LinkedHashMap<String, APIResponse>();
        byStatus.forEach((status, problems) -> found.put(String.valueOf(status), shared(problems)));
        return found;
    }

    /** Adds what the operations refer to. */
    void addTo(Components components) {
        responses.forEach(components::addResponse);
        shown.forEach((slug, problem) -> components.addExample(
                slug,
                OASFactory.createExample()
                        .summary(ProblemTexts.title(problem, Language.EN))
                        .value(example(problem))));
    }

    private void load(String type) {
        try {
            var loaded = Class.forName(type, true, Thread.currentThread().getContextClassLoader());
            for (var constant : loaded.getEnumConstants()) {
                var problem = (Problem) constant;
                byName.put(problem.name(), problem);
            }
        } catch (ClassNotFoundException notInThisApplication) {
            throw new IllegalStateException(type, notInThisApplication);
        }
    }

    private APIResponse shared(Collection<Problem> problems) {
        var slugs = problems.stream().map(Problem::slug).sorted().distinct().toList();
        var name = String.join("-or-", slugs);
        responses.computeIfAbsent(name, it -> response(problems, slugs));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private APIResponse response(Collection<Problem> problems, List<String> slugs) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        problems.forEach(problem -> shown.put(problem.slug(), problem));
        slugs.forEach(slug -> media.addExample(slug, OASFactory.createExample().ref("#/components/examples/" + slug)));
        var response = OASFactory.createAPIResponse()
                .description(problems.stream()
                        .sorted(java.util.Comparator.comparing(Problem::slug))
                        .map(problem -> "`" + problem.slug() + "`: " + ProblemTexts.title(problem, Language.EN) + ".")
                        .distinct()
                        .collect(Collectors.joining("\n\n")))
                .content(OASFactory.createContent().addMediaType(MEDIA_TYPE, media));
        HEADERS.stream()
                .filter(name -> isSentWith(name, problems.iterator().next().status()))
                .forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
        return response;
    }

    private static boolean isSentWith(String header, int status) {
        return switch (header) {
            case "Retry-After" -> status == 429 || status == 503;
            case "RateLimit", "RateLimit-Policy" -> status == 429;
            default -> true;
        };
    }

    private Map<String, Object> example(Problem problem) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "/problems/" + service + '/' + problem.slug());
        document.put("title", ProblemTexts.title(problem, Language.EN));
        document.put("status", problem.status());
        document.put("detail", ProblemTexts.detail(problem, Language.EN));
        document.put("instance", "urn:pendamping:request:5b0f3c1e-6f0b-4f63-9d0e-0c6f4f6f7a10");
        return document;
    }
}
