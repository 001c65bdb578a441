package id.pendamping.platform.problem;

import id.pendamping.platform.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML of a problem page: both languages, the reader's own first; nothing is loaded from elsewhere. */
final class ProblemPage {

    private static final String FRAME = """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif }
        body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
        h1, h2 { line-height: 1.25 }
        h3 { margin-bottom: 0 }
        h3 + p { margin-top: .25rem }
        section + section { margin-top: 2.5rem; border-top: 1px solid; padding-top: .5rem }
        table { border-collapse: collapse; width: 100%% }
        td, th { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid }
        </style>
        </head>
        <body>
        %s
        </body>
        </html>
        """;

    private ProblemPage() {}

    static String of(String service, ExplainedProblem problem, Language reader) {
        var body = languages(reader).map(language -> section(problem, language)).collect(Collectors.joining("\n"))
                + "\n<p><a href=\"/problems/%s\">%s</a></p>".formatted(escape(service), word("all", reader));
        return page(reader, problem.in(reader).title(), body);
    }

    static String index(String service, List<ExplainedProblem> problems, Language reader) {
        var rows = problems.stream().map(problem -> row(problem, reader)).collect(Collectors.joining("\n"));
        var title = word("index", reader);
        var body = """
            <h1>%s: %s</h1>
            <table>
            <tr><th>%s</th><th>%s</th></tr>
            %s
            </table>\
            """.formatted(title, escape(service), word("status", reader), word("name", reader), rows);
        return page(reader, title, body);
    }

    private static String section(ExplainedProblem problem, Language language) {
        var texts = problem.in(language);
        return """
            <section lang="%s">
            <h1>%s</h1>
            <p>%s %d · <code>%s</code></p>
            <h3>%s</h3>
            <p>%s</p>
            <h3>%s</h3>
            <p>%s</p>
            </section>\
            """.formatted(
                        language.tag(),
                        escape(texts.title()),
                        word("status", language),
                        problem.status(),
                        escape(problem.type()),
                        word("cause", language),
                        escape(texts.cause()),
                        word("remedy", language),
                        escape(texts.remedy()));
    }

    private static String row(ExplainedProblem problem, Language reader) {
        var second = languages(reader).skip(1).findFirst().orElseThrow();
        return "<tr><td>%d</td><td><a href=\"%s\"><code>%s</code></a><br>%s<br><small lang=\"%s\">%s</small></td></tr>"
                .formatted(
                        problem.status(),
                        escape(problem.type()),
                        escape(problem.name()),
                        escape(problem.in(reader).title()),
                        second.tag(),
                        escape(problem.in(second).title()));
    }

    private static Stream<Language> languages(Language first) {
        return first == Language.ID ? Stream.of(Language.ID, Language.EN) : Stream.of(Language.EN, Language.ID);
    }

    private static String word(String name, Language language) {
        return escape(ProblemTexts.text("page." + name, language));
    }

    private static String page(Language reader, String title, String body) {
        return FRAME.formatted(reader.tag(), escape(title), body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
