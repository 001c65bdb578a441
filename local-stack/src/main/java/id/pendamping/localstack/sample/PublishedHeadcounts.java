package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import id.pendamping.localstack.StackException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How many companions there are, as newspapers printed it: an empty count is unknown, not zero. */
final class PublishedHeadcounts {

    private final Api workforce;
    private final Consumer<String> progress;

    PublishedHeadcounts(Apis apis, Consumer<String> progress) {
        this.workforce = apis.of("workforce", "officer");
        this.progress = progress;
    }

    void load() {
        var tally = new Tally();
        for (var row : rows()) {
            var answer = workforce.post(
                    "/v1/reported-headcounts",
                    object(
                            "region", row.get("region"),
                            "cadre", row.get("cadre"),
                            "count", row.get("count").isEmpty() ? null : Long.valueOf(row.get("count")),
                            "referenceDate", row.get("referenceDate"),
                            "source", row.get("source"),
                            "note", row.get("note").isEmpty() ? null : row.get("note")));
            tally.add(
                    answer.path("outcome").asText().equals("RECORDED")
                            ? "new"
                            : outcome(answer.path("outcome").asText()));
        }
        progress.accept("reported headcounts: " + tally);
    }

    private static String outcome(String code) {
        return code.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<Map<String, String>> rows() {
        try (var rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(SampleFile.text("roster/reported-headcounts.csv"))) {
            return rows.readAll();
        } catch (IOException e) {
            throw new StackException("Cannot read the sample headcounts", e);
        }
    }
}
