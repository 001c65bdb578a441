package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.INVALID_REQUEST;
import static id.pendamping.platform.problem.PlatformProblem.REPEATED_PARAMETER;
import static id.pendamping.platform.problem.PlatformProblem.UNKNOWN_PARAMETER;

import id.pendamping.platform.problem.Expected;
import id.pendamping.platform.problem.Violation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compares the parameters of a request with those that the operation declares: a name that is none of them, a value of the
 * wrong type, and one value too many are refused, because an answer that ignored them would answer another question.
 */
@Provider
class Parameters implements ContainerRequestFilter {

    private final Map<Method, List<Parameter>> declared = new ConcurrentHashMap<>();
    private final ResourceInfo resource;

    Parameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var operation = resource.getResourceMethod();
        if (operation == null) {
            return;
        }
        var known = declared.computeIfAbsent(operation, Parameter::of);
        refuseUnknown(known, request.getUriInfo().getQueryParameters().keySet());
        var refused = new ArrayList<Violation>();
        for (var parameter : known) {
            var given = parameter.inPath()
                    ? request.getUriInfo().getPathParameters()
                    : request.getUriInfo().getQueryParameters();
            var values = Optional.ofNullable(given.get(parameter.name())).orElse(List.of());
            if (values.size() > 1 && !parameter.many()) {
                throw REPEATED_PARAMETER.at(parameter.name());
            }
            values.forEach(value -> parameter.refuse(value).ifPresent(refused::add));
        }
        if (!refused.isEmpty()) {
            throw INVALID_REQUEST.because().with(refused);
        }
    }

    private static void refuseUnknown(List<Parameter> known, Iterable<String> given) {
        var allowed = new TreeSet<String>();
        known.stream()
                .filter(parameter -> !parameter.inPath())
                .map(Parameter::name)
                .forEach(allowed::add);
        var unknown = new ArrayList<Violation>();
        given.forEach(name -> {
            if (!allowed.contains(name)) {
                unknown.add(Violation.of(name, UNKNOWN_PARAMETER, Expected.names(allowed)));
            }
        });
        if (!unknown.isEmpty()) {
            throw UNKNOWN_PARAMETER.because(Expected.names(allowed)).with(unknown);
        }
    }
}
