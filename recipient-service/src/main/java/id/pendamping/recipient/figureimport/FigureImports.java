package id.pendamping.recipient.figureimport;

import static id.pendamping.platform.problem.PlatformProblem.FORBIDDEN;
import static id.pendamping.recipient.figureimport.RowProblem.ROWS_CONTRADICT;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.access.Scope;
import id.pendamping.platform.problem.ProblemException;
import id.pendamping.recipient.figure.FigureReport;
import id.pendamping.recipient.figure.Figures;
import id.pendamping.recipient.figure.Recorded;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.Today;
import id.pendamping.recipient.programme.ProgrammeWords;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be done with files of figures. Each method is one transaction. */
@ApplicationScoped
@Transactional
public class FigureImports {

    private final Figures figures;
    private final FigureImportStore store;
    private final Places places;
    private final Caller caller;
    private final Today today;
    private final Clock clock;

    FigureImports(Figures figures, FigureImportStore store, Places places, Caller caller, Today today, Clock clock) {
        this.figures = figures;
        this.store = store;
        this.places = places;
        this.caller = caller;
        this.today = today;
        this.clock = clock;
    }

    private record Given(Row row, FigureReport report) {}

    /** Takes the good rows of a file and says of the others why not. */
    FigureImport read(byte[] body, String source) {
        if (caller.scope().codes().isEmpty()) {
            throw FORBIDDEN.because();
        }
        var file = FigureFile.read(body);
        var terms = new Terms(ProgrammeWords.read(), places, caller.scope(), today.day(), source);
        var layout = Layout.of(file.columns(), terms);
        var results = new ArrayList<RowResult>();
        var given = new LinkedHashMap<String, List<Given>>();
        for (var row : file.rows()) {
            try {
                var report = layout.read(row.checked(), terms);
                given.computeIfAbsent(report.citation(), first -> new ArrayList<>())
                        .add(new Given(row, report));
            } catch (ProblemException refusal) {
                results.add(RowResult.rejected(row, refusal, layout));
            }
        }
        given.values().removeIf(same -> contradict(same, layout, results));
        record(given, results);
        results.sort(Comparator.comparingInt(RowResult::row));
        return keep(file, layout, terms, given, results);
    }

    // One figure, two values, one file: which one is right, only its author knows.
    private static boolean contradict(List<Given> same, Layout layout, List<RowResult> results) {
        if (same.stream().map(each -> each.report.value()).distinct().count() == 1) {
            return false;
        }
        for (var each : same) {
            var others = same.stream()
                    .filter(other -> other != each)
                    .limit(10)
                    .map(other -> String.valueOf(other.row.number()))
                    .collect(Collectors.joining(", "));
            results.add(RowResult.rejected(each.row, ROWS_CONTRADICT.because(others), layout));
        }
        return true;
    }

    private void record(Map<String, List<Given>> given, List<RowResult> results) {
        var groups = List.copyOf(given.values());
        var recorded = figures.record(
                groups.stream().map(same -> same.getFirst().report).toList());
        for (int i = 0; i < groups.size(); i++) {
            var first = groups.get(i).getFirst().row;
            Recorded figure = recorded.get(i);
            results.add(RowResult.taken(first, figure));
            groups.get(i).stream()
                    .skip(1)
                    .map(again -> RowResult.repeated(again.row, figure, first.number()))
                    .forEach(results::add);
        }
    }

    private FigureImport keep(
            FigureFile file, Layout layout, Terms terms, Map<String, List<Given>> given, List<RowResult> results) {
        var codes = given.values().stream()
                .map(same -> same.getFirst().report.region().value())
                .toList();
        var kept = new FigureImport(
                home(codes, caller.scope()), layout.header(), file.columns(), terms.source(), results, clock.instant());
        kept.persist();
        store.insert(kept.id, kept.region, results);
        return kept;
    }

    /** The smallest region around all rows, if the sender sees it; else the first region of the sender. */
    static String home(List<String> codes, Scope scope) {
        var around = codes.stream().reduce(FigureImports::around).orElse("");
        if (!around.isEmpty() && scope.sees(around)) {
            return around;
        }
        return scope.codes().first();
    }

    private static String around(String one, String other) {
        var around = one;
        while (!around.isEmpty() && !(other + ".").startsWith(around + ".")) {
            around = RegionCode.parse(around).parent().map(RegionCode::value).orElse("");
        }
        return around;
    }
}
