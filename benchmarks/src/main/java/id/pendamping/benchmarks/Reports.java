package id.pendamping.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Figures reported one after the other for one regency and year, each of them a new value of the same figure. */
final class Reports {

    static final String REGENCY = "17.09";

    private final Api recipient;
    private long value = 10_000;

    Reports(Bench bench) {
        this.recipient = bench.api("recipient", "officer");
    }

    /** Reports the next value, and answers how many families that were. */
    long next() {
        return report(++value).path("value").asLong();
    }

    private JsonNode report(long families) {
        return recipient.post(
                "/v1/figures",
                Map.of(
                        "programme", "PKH",
                        "region", REGENCY,
                        "year", 2025,
                        "indicator", "RECIPIENT_FAMILIES",
                        "value", families,
                        "unit", "FAMILY",
                        "source", "benchmark"));
    }
}
