package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import java.util.function.Consumer;

/** A list of recipients as it begins: a draft, made up, still without content. */
final class SampleLists {

    private static final String REGION = "17.06";

    private final Api recipient;
    private final Consumer<String> progress;

    SampleLists(Apis apis, Consumer<String> progress) {
        this.recipient = apis.of("recipient", "officer-" + REGION);
        this.progress = progress;
    }

    void load() {
        var known = recipient.list("/v1/recipient-lists?programme=PKH&year=2025&stage=4&region=" + REGION);
        if (known.isEmpty()) {
            recipient.post(
                    "/v1/recipient-lists",
                    object("programme", "PKH", "region", REGION, "year", 2025, "stage", 4, "sample", true));
        }
        progress.accept("recipient lists: " + (known.isEmpty() ? "1 new" : "unchanged"));
    }
}
