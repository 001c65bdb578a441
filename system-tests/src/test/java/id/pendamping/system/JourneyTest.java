package id.pendamping.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.localstack.sample.Answers;
import id.pendamping.localstack.sample.SampleData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The story of {@code ./run --check}, over real processes. */
class JourneyTest {

    private static final RunningSuite suite = RunningSuite.withSampleData();

    @Test
    void the_suite_answers_with_the_published_figures() {
        var table = new ByteArrayOutputStream();
        var right = new Answers(suite.apis()).print(new PrintStream(table, true, StandardCharsets.UTF_8));
        assertTrue(right, () -> table.toString(StandardCharsets.UTF_8));
    }

    @Test
    void loading_the_sample_a_second_time_changes_nothing() {
        var before = lastEvents();
        new SampleData(suite.apis(), progress -> {}).load();
        assertEquals(before, lastEvents());
    }

    /** The number of events that each service has told. */
    private static Map<String, Integer> lastEvents() {
        return suite.services().stream().collect(Collectors.toMap(Function.identity(), suite::eventCount));
    }
}
