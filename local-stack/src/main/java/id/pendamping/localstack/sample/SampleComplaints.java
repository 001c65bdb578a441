package id.pendamping.localstack.sample;

import static id.pendamping.localstack.sample.Api.object;

import java.util.function.Consumer;

/** An inquiry as a companion opens it, made up. */
final class SampleComplaints {

    private static final String REGION = "17.06";

    private final Api recipient;
    private final Consumer<String> progress;

    SampleComplaints(Apis apis, Consumer<String> progress) {
        this.recipient = apis.of("recipient", "companion-" + REGION);
        this.progress = progress;
    }

    void load() {
        var known = recipient.list("/v1/complaints?category=INQUIRY&programme=PKH&region=" + REGION);
        if (known.isEmpty()) {
            recipient.post(
                    "/v1/complaints",
                    object(
                            "category",
                            "INQUIRY",
                            "programme",
                            "PKH",
                            "region",
                            REGION,
                            "question",
                            "Contoh: mengapa keluarga ini dahulu menerima dan sekarang tidak?"));
        }
        progress.accept("inquiries: " + (known.isEmpty() ? "1 new" : "unchanged"));
    }
}
