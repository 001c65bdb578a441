package id.pendamping.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.problem.ProblemSource;
import id.pendamping.platform.problem.ProblemTexts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTextsTest {

    @Inject
    Instance<ProblemSource> sources;

    @Test
    void every_refusal_has_its_words_in_both_languages() {
        assertEquals(
                List.of(),
                ProblemTexts.missing(sources.stream()
                        .flatMap(source -> source.problems().stream())
                        .toList()));
    }
}
