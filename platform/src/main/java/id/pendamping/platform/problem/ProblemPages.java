package id.pendamping.platform.problem;

import static id.pendamping.platform.problem.PlatformProblem.NOT_FOUND;

import id.pendamping.platform.language.Language;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The pages behind the {@code type} of every problem: what it is, why it happens, what to do; in both languages. */
@Path("/problems/{service}")
@PermitAll
@NonBlocking
public class ProblemPages {

    private final Answer answer;
    private final List<Problem> problems = new ArrayList<>(List.of(PlatformProblem.values()));

    ProblemPages(Answer answer, Instance<ProblemSource> sources) {
        this.answer = answer;
        sources.forEach(source -> problems.addAll(source.problems()));
        problems.sort(Comparator.comparing(Problem::status).thenComparing(Problem::slug));
    }

    @GET
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<?> index(
            @PathParam("service") String service,
            @HeaderParam("Accept") String accept,
            @HeaderParam("Accept-Language") String language) {
        mustBeOurs(service);
        var explained = problems.stream().map(this::explain).toList();
        return cacheable(accept, explained, () -> ProblemPage.index(service, explained, Language.ofHeader(language)));
    }

    @GET
    @Path("/{slug}")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(hidden = true)
    public RestResponse<?> page(
            @PathParam("service") String service,
            @PathParam("slug") String slug,
            @HeaderParam("Accept") String accept,
            @HeaderParam("Accept-Language") String language) {
        mustBeOurs(service);
        var explained = problems.stream()
                .filter(problem -> problem.slug().equals(slug))
                .map(this::explain)
                .findAny()
                .orElseThrow(NOT_FOUND::because);
        return cacheable(accept, explained, () -> ProblemPage.of(service, explained, Language.ofHeader(language)));
    }

    private void mustBeOurs(String service) {
        if (!service.equals(answer.service())) {
            throw NOT_FOUND.because();
        }
    }

    private ExplainedProblem explain(Problem problem) {
        return ExplainedProblem.of(answer.type(problem), problem);
    }

    private static RestResponse<?> cacheable(String accept, Object json, java.util.function.Supplier<String> html) {
        var wantsJson = accept != null && accept.contains("json") && !accept.contains("text/html");
        return ResponseBuilder.ok(
                        wantsJson ? json : html.get(),
                        wantsJson ? MediaType.APPLICATION_JSON : "text/html;charset=UTF-8")
                .header("Cache-Control", "public, max-age=3600")
                .build();
    }
}
