package id.pendamping.recipient.figureimport;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.PlatformProblem;
import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemSource;
import id.pendamping.platform.problem.ProblemTexts;
import id.pendamping.recipient.figureimport.RowResult.Outcome;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.TableFormat;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts imports and their rows into words: what is kept are names and arguments, in no language. */
@ApplicationScoped
class ImportViews {

    private static final int SHOWN = 200;

    private final String service;
    private final Map<String, Problem> problems = new HashMap<>();

    ImportViews(@ConfigProperty(name = "pendamping.service") String service, @All List<ProblemSource> sources) {
        this.service = service;
        Stream.concat(
                        Stream.of(PlatformProblem.values()),
                        sources.stream().flatMap(source -> source.problems().stream()))
                .forEach(problem -> problems.put(problem.name(), problem));
    }

    FigureImportView of(FigureImport file, Language language) {
        var shown = new ArrayList<>(FigureImportRow.behind(file.id, Outcome.REJECTED, 0, SHOWN));
        FigureImportRow.behind(file.id, null, 0, SHOWN).stream()
                .filter(row -> row.outcome != Outcome.REJECTED)
                .limit(SHOWN - shown.size())
                .forEach(shown::add);
        int all = file.accepted + file.revised + file.unchanged + file.rejected;
        return new FigureImportView(
                file.id,
                file.header,
                file.source,
                file.importedAt,
                file.accepted,
                file.revised,
                file.unchanged,
                file.rejected,
                shown.stream().map(row -> of(row, language)).toList(),
                shown.size() == all);
    }

    ImportRowView of(FigureImportRow row, Language language) {
        var problem = row.problem == null ? null : problems.get(row.problem);
        return new ImportRowView(
                row.line,
                row.outcome,
                row.columnName,
                row.problem,
                problem == null ? null : "/problems/" + service + '/' + problem.slug(),
                problem == null ? null : message(problem, row, language),
                row.citation);
    }

    /** The rows as a table: what is wrong with each, then its cells as they came. */
    TableFormat.Lines table(FigureImport file, Pieces<FigureImportRow> rows, Language language) {
        return table -> {
            var columns = Stream.of(file.columns)
                    .filter(column -> !Layout.ABOUT_ROWS.contains(column))
                    .toList();
            table.line(
                    Stream.concat(Layout.ABOUT_ROWS.stream(), columns.stream()).toList());
            rows.each(row -> table.line(line(file, row, language)));
        };
    }

    private List<Object> line(FigureImport file, FigureImportRow row, Language language) {
        var line = new ArrayList<Object>();
        line.add(row.line);
        line.add(row.columnName);
        line.add(row.problem == null ? row.outcome : row.problem);
        line.add(row.problem == null ? null : message(problems.get(row.problem), row, language));
        for (int i = 0; i < file.columns.length; i++) {
            if (!Layout.ABOUT_ROWS.contains(file.columns[i])) {
                line.add(row.cells == null || i >= row.cells.length ? null : row.cells[i]);
            }
        }
        return line;
    }

    private static String message(Problem problem, FigureImportRow row, Language language) {
        return ProblemTexts.detail(problem, language, (Object[]) row.arguments);
    }
}
