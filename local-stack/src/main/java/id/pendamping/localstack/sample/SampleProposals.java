package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import id.pendamping.localstack.StackException;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an officer asks and another person has to decide: that a made family be erased, and that a made exit got a reason after its list was
 * published. Nobody decides them here, so no figure changes.
 */
final class SampleProposals {

    private static final SampleSeries SERIES = SampleSeries.PKH_MUKOMUKO;

    private final Apis apis;
    private final Api officer;
    private final Consumer<String> progress;

    SampleProposals(Apis apis, Consumer<String> progress) {
        this.apis = apis;
        this.officer = apis.of("recipient", "officer-" + SERIES.region());
        this.progress = progress;
    }

    void load() {
        var tally = new Tally();
        tally.add(isThere("/v1/erasures") ? "unchanged" : erasure());
        tally.add(isThere("/v1/late-reasons") ? "unchanged" : lateReason());
        progress.accept("waiting for a second person: " + tally);
    }

    private boolean isThere(String path) {
        return !officer.list(path + "?region=" + SERIES.region()).isEmpty();
    }

    private String erasure() {
        officer.ask(
                "SUBJECT_REQUEST",
                "/v1/erasures",
                object(
                        "region",
                        SERIES.region(),
                        "kk",
                        SampleFamilies.of(SERIES, apis).whoStays().card(),
                        "basis",
                        "Contoh: permohonan yang dibuat"));
        return "new";
    }

    private String lateReason() {
        var list = officer
                .list("/v1/recipient-lists?programme=%s&region=%s&year=%d&stage=%d"
                        .formatted(
                                SERIES.programme(),
                                SERIES.region(),
                                SERIES.after().year(),
                                SERIES.after().number()))
                .stream()
                .filter(one -> one.path("status").asText().equals("PUBLISHED"))
                .findFirst();
        if (list.isEmpty()) {
            return "left out";
        }
        var path = "/v1/recipient-lists/" + list.get().path("id").asText();
        var exit = officer.list(path + "/changes?kind=EXIT").stream()
                .filter(change -> !change.path("reason").isTextual())
                .findFirst()
                .orElseThrow(() -> new StackException("Every exit of " + path + " has a reason."));
        officer.post(
                path + "/late-reasons",
                object(
                        "explanations",
                        List.of(object("family", exit.path("family").asText(), "reason", "DECEASED"))));
        return "new";
    }
}
