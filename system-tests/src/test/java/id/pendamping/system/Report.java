package id.pendamping.system;

import java.util.UUID;

/**
 * A figure as an officer reports it. Its value is no other report's, so that what is stored and told can be traced back to it.
 *
 * @param key the Idempotency-Key; null for an officer who does not repeat
 */
record Report(String region, int year, String source, long value, UUID key) {

    String json() {
        return """
            {"programme": "PKH", "region": "%s", "year": %d, "indicator": "RECIPIENT_FAMILIES", "value": %d,
             "unit": "FAMILY", "source": "%s"}\
            """.formatted(region, year, value, source);
    }
}
