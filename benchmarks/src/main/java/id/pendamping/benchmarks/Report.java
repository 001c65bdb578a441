package id.pendamping.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** The outcome of a run: told at once as JSON, line by line, or as a table at the end. */
final class Report {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS = "%-46s %10s  %-6s %-8s %s%n";

    private final boolean json;
    private final PrintStream out;
    private final List<Result> results = new ArrayList<>();

    Report(boolean json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    void add(Result result) {
        results.add(result);
        if (json) {
            out.println(line(result));
        }
    }

    List<Result> results() {
        return List.copyOf(results);
    }

    boolean has(String name) {
        return results.stream().anyMatch(result -> result.name().equals(name));
    }

    /** Also false while something that has a target could not be measured. */
    boolean allHold() {
        return results.stream()
                .allMatch(result ->
                        result.target() == null && result.value() != null || Boolean.TRUE.equals(result.holds()));
    }

    void print() {
        if (!json) {
            out.printf(COLUMNS, "what", "value", "unit", "target", "holds");
            results.forEach(this::row);
        }
    }

    private void row(Result result) {
        var holds = result.holds();
        out.printf(
                COLUMNS,
                result.name(),
                result.value() == null ? "-" : Decimals.plain(result.value()),
                result.unit(),
                result.target() == null ? "" : result.target(),
                (holds == null ? "" : holds ? "yes" : "NO")
                        + (result.note() == null ? "" : "  (" + result.note() + ")"));
    }

    static String line(Result result) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", result.name());
        line.put("value", result.value() == null ? null : Decimals.rounded(result.value()));
        line.put("unit", result.unit());
        line.put("target", result.target() == null ? null : result.target().toString());
        line.put("holds", result.holds());
        if (result.note() != null) {
            line.put("note", result.note());
        }
        return JSON.valueToTree(line).toString();
    }
}
