package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import com.fasterxml.jackson.databind.JsonNode;
import id.pendamping.localstack.StackException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Made lists of recipients whose sums are printed totals: sent by an officer, published by an approver, marked as samples. A run
 * that was cut short goes on where it stopped; what somebody else made of a list since stays as they made it.
 */
final class SampleLists {

    private static final String MADE =
            "Contoh: tahap bulanan dibuat untuk daftar contoh; totalnya dari radarntb.com 2024-02-22";

    private static final Set<String> TAKES_A_FILE = Set.of("DRAFT", "IMPORTING", "FAILED", "RETURNED");

    private final Apis apis;
    private final Consumer<String> progress;

    SampleLists(Apis apis, Consumer<String> progress) {
        this.apis = apis;
        this.progress = progress;
    }

    void load() {
        var tally = new Tally();
        SampleSeries.ALL.forEach(series -> load(series, tally));
        progress.accept("recipient lists: " + tally);
    }

    private void load(SampleSeries series, Tally tally) {
        if (hasListsOfItsOwn(series)) {
            tally.add("left out", 2);
            return;
        }
        var families = SampleFamilies.of(series, apis);
        openPeriod(series.programme(), series.before());
        openPeriod(series.programme(), series.after());
        tally.add(load(series, series.before(), families.before(), null, null));
        tally.add(load(series, series.after(), families.after(), families.reasons(), families.holds()));
    }

    /** Whether somebody published a list that is no sample: made families do not come between the office's own. */
    private boolean hasListsOfItsOwn(SampleSeries series) {
        return apis
                .of("recipient", "officer-" + series.region())
                .list("/v1/recipient-lists?status=PUBLISHED&programme=%s&region=%s"
                        .formatted(series.programme(), series.region()))
                .stream()
                .anyMatch(list -> !list.path("sample").asBoolean());
    }

    private void openPeriod(String programme, SampleSeries.Stage stage) {
        var known = apis.of("recipient", null).list("/v1/periods?programme=" + programme).stream()
                .anyMatch(period -> period.path("year").asInt() == stage.year()
                        && period.path("stage").asInt() == stage.number());
        if (!known) {
            apis.of("recipient", "steward")
                    .post(
                            "/v1/periods",
                            object(
                                    "programme", programme,
                                    "year", stage.year(),
                                    "stage", stage.number(),
                                    "firstDay", stage.firstDay(),
                                    "lastDay", stage.lastDay(),
                                    "source", MADE));
        }
    }

    private String load(SampleSeries series, SampleSeries.Stage stage, String table, String reasons, String holds) {
        var officer = apis.of("recipient", "officer-" + series.region());
        var found = find(officer, series, stage);
        var list = found != null ? found : open(officer, series, stage);
        var path = "/v1/recipient-lists/" + list.path("id").asText();
        var status = list.path("status").asText();
        if (TAKES_A_FILE.contains(status)) {
            mustBeWhole(officer.putCsv(path, path + "/content", table), "rejected");
            status = "IMPORTED";
        }
        if (status.equals("IMPORTED")) {
            if (reasons != null) {
                mustBeWhole(officer.putCsv(path, path + "/exit-reasons", reasons), "rejectedRows");
            }
            if (holds != null) {
                mustBeWhole(officer.putCsv(path, path + "/payment-holds", holds), "rejectedRows");
            }
            status = officer.post(path + "/submission", object()).path("status").asText();
        }
        if (!status.equals("SUBMITTED")) {
            return "unchanged";
        }
        publish(apis.of("recipient", "approver-" + series.region()), path);
        return found == null ? "new" : "finished";
    }

    private static JsonNode find(Api officer, SampleSeries series, SampleSeries.Stage stage) {
        return officer
                .list("/v1/recipient-lists?programme=%s&region=%s&year=%d&stage=%d"
                        .formatted(series.programme(), series.region(), stage.year(), stage.number()))
                .stream()
                .filter(list -> list.path("sample").asBoolean())
                .findFirst()
                .orElse(null);
    }

    private static JsonNode open(Api officer, SampleSeries series, SampleSeries.Stage stage) {
        return officer.post(
                "/v1/recipient-lists",
                object(
                        "programme", series.programme(),
                        "region", series.region(),
                        "year", stage.year(),
                        "stage", stage.number(),
                        "sample", true));
    }

    private static void publish(Api approver, String path) {
        var heldBack = approver.get(path + "/comparison").at("/totals/heldBack").asLong();
        var unreadable = approver.get(path + "/import").path("unreadable").asLong();
        approver.post(path + "/publication", object("heldBack", heldBack, "unreadable", unreadable));
    }

    private static void mustBeWhole(JsonNode answer, String rejected) {
        if (answer.path(rejected).asInt() > 0 || !answer.path(rejected).isEmpty()) {
            throw new StackException("Rows of a sample list were rejected: " + answer);
        }
    }
}
