package id.pendamping.platform.http;

import static id.pendamping.platform.problem.PlatformProblem.WRONG_TYPE;
import static id.pendamping.platform.problem.PlatformProblem.WRONG_VALUE;

import id.pendamping.platform.problem.Expected;
import id.pendamping.platform.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A query or path parameter that an operation declares: what it is called, and what its values must be. */
record Parameter(String name, boolean inPath, boolean many, Class<?> type) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, Parameter::uuid,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, Parameter::bool,
            boolean.class, Parameter::bool,
            BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse);

    /** The parameters of a resource method, those of its {@code @BeanParam}s among them. */
    static List<Parameter> of(Method operation) {
        var found = new ArrayList<Parameter>();
        for (var parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType())
                        .forEach(field -> of(field, field.getName(), field.getGenericType())
                                .ifPresent(found::add));
            } else {
                of(parameter, parameter.getName(), parameter.getParameterizedType())
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** What is wrong with a value, if anything. */
    Optional<Violation> refuse(String value) {
        try {
            read(value);
            return Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.of(
                    type.isEnum()
                            ? Violation.of(name, WRONG_VALUE, Expected.names(type))
                            : Violation.of(name, WRONG_TYPE, Expected.type(type)));
        }
    }

    private void read(String value) {
        if (type == String.class) {
            return;
        }
        if (READERS.containsKey(type)) {
            READERS.get(type).apply(value);
        } else if (type.isEnum()) {
            if (Arrays.stream(type.getEnumConstants())
                    .noneMatch(it -> ((Enum<?>) it).name().equals(value))) {
                throw new IllegalArgumentException();
            }
        } else {
            readAsJaxRsDoes(value);
        }
    }

    // A type of the service's own: the static method or the constructor that takes a text.
    private void readAsJaxRsDoes(String value) {
        try {
            for (var name : List.of("fromString", "valueOf", "parse")) {
                var method = Arrays.stream(type.getMethods())
                        .filter(it -> it.getName().equals(name) && Modifier.isStatic(it.getModifiers()))
                        .filter(it -> Arrays.equals(it.getParameterTypes(), new Class<?>[] {String.class})
                                || Arrays.equals(it.getParameterTypes(), new Class<?>[] {CharSequence.class}))
                        .findAny();
                if (method.isPresent()) {
                    method.get().invoke(null, value);
                    return;
                }
            }
            type.getConstructor(String.class).newInstance(value);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException notOurs) {
            // No way to read it from here: the framework has one, and its refusal is a 404.
            return;
        }
    }

    private static Optional<Parameter> of(AnnotatedElement element, String inJava, Type type) {
        var query = name(element.getAnnotation(RestQuery.class), RestQuery::value)
                .or(() -> name(element.getAnnotation(QueryParam.class), QueryParam::value));
        var path = name(element.getAnnotation(RestPath.class), RestPath::value)
                .or(() -> name(element.getAnnotation(PathParam.class), PathParam::value));
        return query.or(() -> path)
                .map(name ->
                        new Parameter(name.isEmpty() ? inJava : name, query.isEmpty(), isMany(type), single(type)));
    }

    private static <A> Optional<String> name(A annotation, Function<A, String> value) {
        return Optional.ofNullable(annotation).map(value);
    }

    private static List<Field> fields(Class<?> bean) {
        var fields = new ArrayList<Field>();
        for (var type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        return fields;
    }

    private static boolean isMany(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    private static Class<?> single(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] instanceof Class<?> inner) {
            return inner;
        }
        return type instanceof Class<?> plain ? plain : String.class;
    }

    // UUID.fromString takes "1-1-1-1-1".
    private static UUID uuid(String value) {
        if (!UUID_TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(value);
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }
}
