package id.pendamping.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void of_a_json_line_the_words_and_the_causes_are_left() {
        var line = "{\"timestamp\":\"2026-11-21T23:06:51Z\",\"level\":\"ERROR\",\"message\":\"Failed to"
                + " start\",\"threadName\":\"main\",\"exception\":{\"exceptionType\":\"x.Y\",\"message\":\"Validate"
                + " \\\"it\\\"\"}}";
        assertEquals("ERROR Failed to start\n      because Validate \"it\"", LogLine.readable(line));
    }

    @Test
    void another_line_stays_as_it_is() {
        assertEquals("LOG:  database system is ready", LogLine.readable("LOG:  database system is ready"));
    }
}
