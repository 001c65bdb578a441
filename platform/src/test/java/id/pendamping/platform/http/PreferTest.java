package id.pendamping.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "respond-async;true",
                "Respond-Async, wait=10;true",
                "return=minimal , respond-async;true",
                "respond-async-please;false",
                "wait=10;false",
                "note=\", respond-async,\";false",
                "note=\"a \\\", respond-async;false",
                ",,;false"
            })
    void it_is_read_from_among_other_preferences(String header, boolean async) {
        assertEquals(async, Prefer.isAsync(Prefer.fromString(header)), header);
    }

    @Test
    void nobody_prefers_what_they_did_not_say() {
        assertFalse(Prefer.isAsync(null));
    }
}
