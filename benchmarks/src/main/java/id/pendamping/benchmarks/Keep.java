package id.pendamping.benchmarks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The results of the day in files: always under target, with {@code --save} also in benchmarks/results. */
record Keep(Path root, Options options, Machine machine, List<Result> results) {

    void write() {
        var latest = root.resolve("benchmarks/target/results");
        try {
            var day = LocalDate.now(Clock.systemUTC()).toString();
            Files.createDirectories(latest);
            Files.writeString(latest.resolve(day + ".json"), json(day));
            Files.writeString(latest.resolve(day + ".md"), markdown(day, latest));
            if (options.save()) {
                var saved = Files.createDirectories(root.resolve("benchmarks/results"));
                for (var suffix : List.of(".json", ".md")) {
                    Files.copy(
                            latest.resolve(day + suffix),
                            saved.resolve(day + suffix),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new BenchException("Cannot keep the results: " + e.getMessage(), e);
        }
    }

    private String json(String day) throws IOException {
        var mapper = new JsonMapper();
        var all = new LinkedHashMap<String, Object>();
        all.put("day", day);
        all.put("command", options.command());
        all.put("machine", machine.facts());
        var lines = mapper.createArrayNode();
        for (var result : results) {
            lines.add(mapper.readTree(Report.line(result)));
        }
        all.put("results", lines);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private String markdown(String day, Path latest) throws IOException {
        var facts = machine.facts().entrySet().stream()
                .map(fact -> "- %s: %s".formatted(fact.getKey(), fact.getValue()))
                .collect(Collectors.joining("\n"));
        var rows = results.stream().map(Keep::row).collect(Collectors.joining("\n"));
        return """
                # Benchmarks of %s

                `%s`, everything on one machine:

                %s

                | what | value | unit | target | holds | note |
                |---|---:|---|---|---|---|
                %s
                %s""".formatted(day, options.command(), facts, rows, profiles(latest));
    }

    private static String row(Result result) {
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        result.name(),
                        result.value() == null ? "" : Decimals.plain(result.value()),
                        result.unit(),
                        result.target() == null ? "" : result.target(),
                        result.holds() == null ? "" : result.holds() ? "yes" : "**no**",
                        result.note() == null
                                ? ""
                                : result.note().lines().findFirst().orElse(""));
    }

    private static String profiles(Path latest) throws IOException {
        var text = new StringBuilder();
        try (var files = Files.list(latest)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith("profile-")) {
                    text.append("%n## Where the time of %s goes%n%n```%n%s```%n"
                            .formatted(name.replaceAll("^profile-|\\.txt$", ""), Files.readString(file)));
                }
            }
        }
        return text.toString();
    }
}
