package id.pendamping.platform.problem;

import id.pendamping.platform.language.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a value should have been, in words: from the texts {@code type.<simple name>}, which a service adds for its own types. */
public final class Expected {

    private Expected() {}

    public static Wording type(Class<?> type) {
        return language -> {
            var own = ProblemTexts.find("type." + boxed(type).getSimpleName(), language);
            return own != null ? own : ProblemTexts.text("type." + kind(type), language);
        };
    }

    /** The names of an enum's constants, as one text. */
    public static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.joining(", "));
    }

    /** A list of names as one text; where there is none, that is said. */
    public static Wording names(Collection<String> names) {
        return language -> names.isEmpty() ? none(language) : String.join(", ", names);
    }

    private static String none(Language language) {
        return language.of("tidak ada", "none");
    }

    private static String kind(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "List";
        }
        return type.isRecord() ? "object" : "other";
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class || type == short.class || type == Short.class) {
            return Integer.class;
        }
        if (type == long.class || type == java.math.BigInteger.class) {
            return Long.class;
        }
        if (type == double.class || type == float.class || type == Double.class || type == Float.class) {
            return java.math.BigDecimal.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }
}
