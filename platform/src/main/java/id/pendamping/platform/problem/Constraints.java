package id.pendamping.platform.problem;

import static id.pendamping.platform.problem.PlatformProblem.INVALID_REQUEST;

import id.pendamping.platform.language.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What Bean Validation found wrong with a request, in the words of the client: its field names, both languages, a remedy. */
final class Constraints {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([\\w-]+)}");

    private Constraints() {}

    /** The refusal; empty when it is our own answer or entity that breaks the rule. */
    static Optional<ProblemException> read(ConstraintViolationException failure) {
        var ofRequest = failure.getConstraintViolations().stream().allMatch(Constraints::isOfRequest);
        if (!ofRequest || failure.getConstraintViolations().isEmpty()) {
            return Optional.empty();
        }
        var violations = failure.getConstraintViolations().stream()
                .map(Constraints::violation)
                .sorted(Comparator.comparing(Violation::field))
                .toList();
        return Optional.of(INVALID_REQUEST.because().with(violations));
    }

    private static boolean isOfRequest(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        return nodes.next().getKind() == ElementKind.METHOD
                && nodes.hasNext()
                && nodes.next().getKind() == ElementKind.PARAMETER;
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor();
        var name = rule.getAnnotation().annotationType().getSimpleName();
        var own = ATTRIBUTE.matcher(violation.getMessageTemplate());
        // message = "{nik}" leads to the texts constraint.nik.reason and .remedy of the service.
        var key = own.matches() ? own.group(1) : name;
        var attributes = rule.getAttributes();
        var field = ProblemTexts.find("constraint." + key + ".field", Language.EN);
        return new Violation(
                field == null ? field(violation) : field,
                language -> text(List.of(key, name, "other"), "reason", attributes, language),
                language -> text(List.of(key, name, "other"), "remedy", attributes, language));
    }

    private static String text(List<String> names, String part, Map<String, Object> attributes, Language language) {
        var template = names.stream()
                .map(name -> ProblemTexts.find("constraint." + name + '.' + part, language))
                .filter(text -> text != null)
                .findFirst()
                .orElseThrow();
        return ATTRIBUTE
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(attributes.get(found.group(1)))));
    }

    private static String field(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var parameter = parameter(violation.getRootBeanClass(), nodes);
        var path = new StringBuilder(parameter.map(Constraints::nameOnTheWire).orElse(""));
        var bean = parameter.filter(it -> it.isAnnotationPresent(BeanParam.class));
        for (var node : nodes.subList(2, nodes.size())) {
            if (node.isInIterable()) {
                path.append('[')
                        .append(node.getIndex() == null ? "" : node.getIndex())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(property(bean, node.getName()));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static Optional<Parameter> parameter(Class<?> resource, List<Path.Node> nodes) {
        var method = nodes.get(0).as(Path.MethodNode.class);
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                var parameter = type.getDeclaredMethod(method.getName(), types).getParameters()[index];
                // The container's subclass of a resource repeats the method without its annotations.
                if (parameter.getAnnotations().length > 0) {
                    return Optional.of(parameter);
                }
            } catch (NoSuchMethodException inherited) {
                // the next one up has it
            }
        }
        return Optional.empty();
    }

    private static String nameOnTheWire(Parameter parameter) {
        return name(parameter, parameter.getName()).orElse("");
    }

    private static String property(Optional<Parameter> bean, String name) {
        return bean.flatMap(it -> Arrays.stream(it.getType().getDeclaredFields())
                        .filter(field -> field.getName().equals(name))
                        .findAny())
                .flatMap(field -> name(field, name))
                .orElse(name);
    }

    /** What a parameter is called in the request; empty for a body, which has no name. */
    static Optional<String> name(AnnotatedElement element, String inJava) {
        for (var annotation : element.getAnnotations()) {
            var name =
                    switch (annotation) {
                        case RestQuery it -> it.value();
                        case QueryParam it -> it.value();
                        case RestPath it -> it.value();
                        case PathParam it -> it.value();
                        case RestHeader it -> it.value();
                        case HeaderParam it -> it.value();
                        case RestForm it -> it.value();
                        case FormParam it -> it.value();
                        case RestCookie it -> it.value();
                        case CookieParam it -> it.value();
                        default -> null;
                    };
            if (name != null) {
                return Optional.of(name.isEmpty() ? inJava : name);
            }
        }
        return Optional.empty();
    }
}
