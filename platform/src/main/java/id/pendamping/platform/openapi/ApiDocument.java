package id.pendamping.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document with what every operation of the house has in common, so that the features say only what is
 * their own: who may call it, the problems it can answer, the headers, closed requests and complete answers, whole examples.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    static final String SCHEME = "oidc";
    static final String LOCAL_ISSUER = "http://localhost:8180/pendamping";

    private static final List<String> ALWAYS = List.of(
            "INVALID_REQUEST",
            "UNKNOWN_PARAMETER",
            "ADDRESS_TOO_LONG",
            "TOO_MANY_REQUESTS",
            "HEADERS_TOO_LARGE",
            "INTERNAL_ERROR",
            "OVERLOADED",
            "UNAVAILABLE");
    private static final List<String> SIGNED_IN = List.of("UNAUTHENTICATED", "FORBIDDEN", "PURPOSE_UNKNOWN");
    private static final List<String> WITH_BODY =
            List.of("BODY_MISSING", "BODY_TOO_LARGE", "BODY_TOO_SLOW", "UNSUPPORTED_MEDIA_TYPE");
    private static final List<String> WITH_JSON =
            List.of("MALFORMED_JSON", "UNKNOWN_FIELD", "DUPLICATE_FIELD", "WRONG_TYPE", "WRONG_VALUE");
    private static final List<String> ONCE =
            List.of("IDEMPOTENCY_KEY_MALFORMED", "IDEMPOTENCY_KEY_REUSED", "REQUEST_IN_PROGRESS");
    private static final List<String> GUARDED =
            List.of("PRECONDITION_REQUIRED", "PRECONDITION_FAILED", "CHANGED_MEANWHILE");
    private static final List<String> PAGED = List.of("PAGE_SIZE", "CURSOR_FOREIGN");

    /** What the tags of the platform's own resources are about; a service's tags say it themselves. */
    private static final Map<String, String> TAGS = Map.of(
            "Feed", "The service's events over HTTP, for systems without Kafka.",
            "Operations", "What operators see and do about events.",
            "Audit", "Who changed what, and who read personal data what for.");

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        var facts = OperationFacts.all(index);
        var problems = new ProblemCatalogue(index, service());
        var headers = new SharedHeaders();
        var ids = new TreeSet<String>();
        for (var path : document.getPaths().getPathItems().entrySet()) {
            path.getValue().getOperations().forEach((verb, operation) -> {
                var known = facts.get(operation.getOperationId());
                if (known != null) {
                    if (!ids.add(operation.getOperationId())) {
                        throw new IllegalStateException("Two paths have the operation " + operation.getOperationId());
                    }
                    complete(verb, path.getKey(), operation, known, problems, headers);
                }
            });
        }
        problems.addTo(document.getComponents());
        ProblemCatalogue.HEADERS.forEach(headers::sent);
        headers.addTo(document.getComponents());
        new Bodies(document, index).complete();
        tags(document);
        security(document);
        if (document.getInfo() == null) {
            document.setInfo(OASFactory.createInfo());
        }
        document.getInfo()
                .setLicense(
                        OASFactory.createLicense().name("All rights reserved").identifier("LicenseRef-Pendamping"));
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("The service itself; behind a gateway, all services share one host.")));
    }

    private void complete(
            PathItem.HttpMethod verb,
            String path,
            Operation operation,
            OperationFacts facts,
            ProblemCatalogue problems,
            SharedHeaders headers) {
        roles(operation, facts);
        parameters(verb, operation, facts, headers);
        success(verb, operation, facts, headers);
        var names = new TreeSet<>(ALWAYS);
        if (!facts.roles().isEmpty()) {
            names.addAll(SIGNED_IN);
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            names.addAll(WITH_BODY);
            if (operation.getRequestBody().getContent().hasMediaType("application/json")) {
                names.addAll(WITH_JSON);
            }
        }
        if (facts.idempotent()) {
            names.addAll(ONCE);
        }
        if (facts.guarded()) {
            names.addAll(GUARDED);
        }
        if (facts.paged()) {
            names.addAll(PAGED);
        }
        names.addAll(facts.answers());
        var own = operation.getResponses().getAPIResponses();
        List.of("400", "401", "403").forEach(status -> operation.getResponses().removeAPIResponse(status));
        problems.responses(names).forEach((status, response) -> {
            if (!own.containsKey(status) || own.get(status).getContent() == null) {
                operation.getResponses().addAPIResponse(status, response);
            }
        });
        operation.addExtension(
                "x-problems", names.stream().map(ApiDocument::slug).sorted().toList());
    }

    private static void roles(Operation operation, OperationFacts facts) {
        var isPublic = facts.roles().isEmpty();
        operation.addExtension("x-allowed-roles", isPublic ? List.of("public") : facts.roles());
        var sentence = isPublic
                ? "Open to everyone, without a token."
                : "Roles: "
                        + String.join(
                                ", ",
                                facts.roles().stream()
                                        .map(role -> '`' + role + '`')
                                        .toList()) + '.';
        var description = operation.getDescription() == null
                ? ""
                : operation.getDescription().strip() + "\n\n";
        operation.setDescription(description + sentence);
        operation.setSecurity(
                isPublic
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
    }

    // A page that tries the API out fills in the first example it finds, and nobody has seen a place in a list before
    // its first page.
    private static void beginAtTheFirstPage(Parameter parameter) {
        if (parameter.getName().equals("after") && parameter.getExample() != null) {
            var examples = new LinkedHashMap<String, Example>();
            examples.put(
                    "firstPage",
                    OASFactory.createExample().summary("The first page").value(""));
            examples.put(
                    "nextPage",
                    OASFactory.createExample()
                            .summary("The page behind another")
                            .value(parameter.getExample()));
            parameter.example(null).examples(examples);
        }
    }

    private static void parameters(
            PathItem.HttpMethod verb, Operation operation, OperationFacts facts, SharedHeaders headers) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getIn() != Parameter.In.HEADER)
                    .sorted(Comparator.comparing((Parameter parameter) -> parameter.getIn() != Parameter.In.PATH)
                            .thenComparing(Parameter::getName))
                    .peek(ApiDocument::beginAtTheFirstPage)
                    .forEach(parameters::add);
        }
        parameters.add(headers.taken("Accept-Language"));
        if (facts.idempotent()) {
            parameters.add(headers.taken("Idempotency-Key"));
        }
        if (facts.guarded()) {
            parameters.add(headers.taken("If-Match"));
        }
        if (facts.tagged() && verb == PathItem.HttpMethod.GET) {
            parameters.add(headers.taken("If-None-Match"));
        }
        if (facts.deferred() != null) {
            parameters.add(headers.taken("Prefer"));
        }
        if (facts.answers().stream().anyMatch(name -> name.startsWith("PURPOSE_"))) {
            parameters.add(headers.taken("X-Purpose"));
        }
        parameters.add(headers.taken("X-Request-Id"));
        operation.setParameters(parameters);
    }

    private static void success(
            PathItem.HttpMethod verb, Operation operation, OperationFacts facts, SharedHeaders headers) {
        var responses = operation.getResponses();
        if (facts.idempotent() && responses.hasAPIResponse("200") && !responses.hasAPIResponse("201")) {
            responses.addAPIResponse("201", responses.getAPIResponse("200").description("Created."));
            responses.removeAPIResponse("200");
        }
        if (facts.deferred() != null) {
            responses.addAPIResponse("202", accepted(facts.deferred()));
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                describe(status, response);
                response.addHeader("X-Request-Id", headers.sent("X-Request-Id"));
                response.addHeader("RateLimit", headers.sent("RateLimit"));
                response.addHeader("RateLimit-Policy", headers.sent("RateLimit-Policy"));
                if (facts.tagged()) {
                    response.addHeader("ETag", headers.sent("ETag"));
                }
                if (response.getHeaders() != null && response.getHeaders().containsKey("Link")) {
                    response.getHeaders()
                            .get("Link")
                            .setExample(SharedHeaders.NEXT_PAGE); // one that says more than next
                } else if (facts.paged()) {
                    response.addHeader("Link", headers.sent("Link"));
                }
                if (status.equals("201")) {
                    response.addHeader("Location", headers.sent("Location"));
                }
                if (status.equals("202")) {
                    response.addHeader("Location", SharedHeaders.whereToLook());
                    response.addHeader("Preference-Applied", headers.sent("Preference-Applied"));
                }
                if (facts.idempotent()) {
                    response.addHeader("Idempotency-Replayed", headers.sent("Idempotency-Replayed"));
                }
            }
        });
        if (facts.tagged() && verb == PathItem.HttpMethod.GET) {
            responses.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse()
                            .description("What you have is still right.")
                            .addHeader("ETag", headers.sent("ETag")));
        }
    }

    private static APIResponse accepted(String view) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + view);
        return OASFactory.createAPIResponse()
                .description("Accepted, because you would rather not wait; `Location` is where to see how far it is.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(schema)));
    }

    private static void describe(String status, APIResponse response) {
        if (response.getDescription() == null || response.getDescription().length() < 4) {
            response.setDescription(status.equals("204") ? "Done; there is nothing to say." : "Done.");
        }
    }

    private static void tags(OpenAPI document) {
        var used = new TreeMap<String, String>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> {
                    if (operation.getTags() != null) {
                        operation.getTags().forEach(tag -> used.put(tag, TAGS.get(tag)));
                    }
                }));
        if (document.getTags() != null) {
            document.getTags().stream()
                    .filter(tag -> tag.getDescription() != null)
                    .forEach(tag -> used.put(tag.getName(), tag.getDescription()));
        }
        document.setTags(used.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList());
    }

    private static void security(OpenAPI document) {
        document.getComponents()
                .setSecuritySchemes(Map.of(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OPENIDCONNECT)
                                .description(
                                        "A token of the issuer, as `Authorization: Bearer …`: with the client-credentials grant"
                                                + " for systems, with the authorization code and PKCE for people. The claim `regions` says"
                                                + " which regions it reaches, the claim `groups` which roles it has.")
                                .openIdConnectUrl(LOCAL_ISSUER + "/.well-known/openid-configuration")));
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("pendamping.service", String.class);
    }

    private static String slug(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
