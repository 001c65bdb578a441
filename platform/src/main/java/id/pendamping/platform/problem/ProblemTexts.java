package id.pendamping.platform.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.privacy.PersonalNumber;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What problems say, in both languages: the platform's own texts and those of the service, read once. */
public final class ProblemTexts {

    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    private static final Pattern SPECIFIER =
            Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?(?:[tT])?[a-zA-Z]");

    static {
        for (var language : Language.values()) {
            var texts = new Properties();
            read("problems/platform-%s.properties".formatted(language.tag()), texts);
            read("problems/%s.properties".formatted(language.tag()), texts);
            TEXTS.put(language, texts);
        }
    }

    private ProblemTexts() {}

    public static String title(Problem problem, Language language) {
        return text(problem.slug() + ".title", language);
    }

    /**
     * What happened this time. Arguments that differ by language are {@link Wording}s. An answer is kept, shown and logged by others: a
     * personal number that was sent where none belongs is not said back.
     */
    public static String detail(Problem problem, Language language, Object... args) {
        var template = text(problem.slug() + ".detail", language);
        var spoken = Stream.of(args)
                .map(arg -> arg instanceof Wording wording ? wording.in(language) : arg)
                .toArray();
        try {
            return PersonalNumber.hiddenIn(String.format(language.locale(), template, spoken));
        } catch (IllegalFormatException ours) {
            // A refusal whose arguments do not fit its text is still that refusal.
            return SPECIFIER.matcher(template).replaceAll("…");
        }
    }

    public static String cause(Problem problem, Language language) {
        return text(problem.slug() + ".cause", language);
    }

    public static String remedy(Problem problem, Language language) {
        return text(problem.slug() + ".remedy", language);
    }

    /** Any other text of the bundles; null where there is none. */
    static String find(String key, Language language) {
        return TEXTS.get(language).getProperty(key);
    }

    static String text(String key, Language language) {
        var text = find(key, language);
        return text == null ? key : text;
    }

    /**
     * What the bundles lack for these problems, one line each; a test of every service expects none. A detail that takes
     * other arguments in the other language counts as lacking.
     */
    public static List<String> missing(List<? extends Problem> problems) {
        var lacking = new ArrayList<String>();
        for (var problem : problems) {
            for (var part : List.of("title", "detail", "cause", "remedy")) {
                var key = problem.slug() + '.' + part;
                Stream.of(Language.values())
                        .filter(language -> find(key, language) == null
                                || find(key, language).isBlank())
                        .forEach(language -> lacking.add("no text " + key + " in problems/" + language.tag()));
            }
            var arguments = Stream.of(Language.values())
                    .map(language -> arguments(text(problem.slug() + ".detail", language)))
                    .collect(Collectors.toSet());
            if (arguments.size() > 1) {
                lacking.add(problem.slug() + ".detail takes other arguments in each language: " + arguments);
            }
        }
        for (var language : Language.values()) {
            var others = new TreeSet<>(keys(language == Language.ID ? Language.EN : Language.ID));
            others.removeAll(keys(language));
            others.stream()
                    .filter(key -> lacking.stream().noneMatch(line -> line.contains(' ' + key + ' ')))
                    .forEach(key -> lacking.add("no text " + key + " in problems/" + language.tag()));
        }
        return lacking;
    }

    private static Set<String> keys(Language language) {
        return TEXTS.get(language).stringPropertyNames();
    }

    private static Set<String> arguments(String template) {
        var ordinary = new int[1];
        return SPECIFIER
                .matcher(template.replace("%%", ""))
                .results()
                .map(found -> place(found, ordinary)
                        + found.group().substring(found.group().length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(MatchResult found, int[] ordinary) {
        return found.group(1) == null ? String.valueOf(++ordinary[0]) : found.group(1);
    }

    private static void read(String resource, Properties into) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(resource)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
