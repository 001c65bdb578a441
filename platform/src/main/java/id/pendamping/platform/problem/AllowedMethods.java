package id.pendamping.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address takes: the framework refuses the others without saying so. */
@ApplicationScoped
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final BeanManager beans;
    private volatile Map<Pattern, Collection<String>> byPath;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /** The value of the header {@code Allow} for this path. */
    String at(String path) {
        if (byPath == null) {
            byPath = collect();
        }
        var methods = new TreeSet<String>();
        byPath.forEach((pattern, allowed) -> {
            if (pattern.matcher(path).matches()) {
                methods.addAll(allowed);
            }
        });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private Map<Pattern, Collection<String>> collect() {
        var found = new HashMap<String, Collection<String>>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(resource -> Arrays.stream(resource.getMethods())
                        .forEach(method -> Stream.of(method.getAnnotations())
                                .map(AllowedMethods::verb)
                                .filter(verb -> verb != null)
                                .forEach(verb -> found.computeIfAbsent(
                                                path(
                                                        resource.getAnnotation(Path.class),
                                                        method.getAnnotation(Path.class)),
                                                path -> new TreeSet<>())
                                        .add(verb))));
        var patterns = new HashMap<Pattern, Collection<String>>();
        found.forEach((path, verbs) -> patterns.put(Pattern.compile(path), verbs));
        return patterns;
    }

    private static String verb(Annotation annotation) {
        var verb = annotation.annotationType().getAnnotation(HttpMethod.class);
        return verb == null ? null : verb.value();
    }

    private static String path(Path resource, Path method) {
        var whole = '/' + resource.value() + '/' + (method == null ? "" : method.value());
        var plain = whole.replaceAll("/+", "/").replaceFirst("/$", "");
        return VARIABLE.matcher(plain).replaceAll("[^/]+") + "/?";
    }
}
