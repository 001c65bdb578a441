package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.StackException;
import java.util.List;
import java.util.function.Consumer;

/** Recipient totals that newspapers and open-data portals printed, imported as they stand in their files. */
final class PublishedFigures {

    private static final String PIDIE_JAYA =
            "PKH Pidie Jaya 2020 per kecamatan, tajuk data terbuka; bagian berjumlah 10.130 seperti tercetak";

    private final Api recipient;
    private final Consumer<String> progress;

    PublishedFigures(Apis apis, Consumer<String> progress) {
        this.recipient = apis.of("recipient", "officer");
        this.progress = progress;
    }

    void load() {
        var tally = new Tally();
        for (var file : List.of("lombok-utara", "mukomuko", "lampung-barat")) {
            load("/v1/figure-imports", file, tally);
        }
        load("/v1/figure-imports?source=" + encoded(PIDIE_JAYA), "pidie-jaya-open-data-header", tally);
        progress.accept("published figures: " + tally);
    }

    private void load(String path, String file, Tally tally) {
        var report = recipient.postCsv(path, SampleFile.text("recipients/" + file + ".csv"));
        if (count(report, "rejected") > 0) {
            throw new StackException("Rows of %s.csv were rejected: %s".formatted(file, report.path("rows")));
        }
        tally.add("new", count(report, "accepted"));
        tally.add("revised", count(report, "revised"));
        tally.add("unchanged", count(report, "unchanged"));
    }

    private static int count(JsonNode report, String name) {
        return report.path(name).asInt();
    }
}
