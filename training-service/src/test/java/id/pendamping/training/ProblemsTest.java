package id.pendamping.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.problem.ProblemTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void every_problem_has_its_texts_in_both_languages() {
        assertEquals(List.of(), ProblemTexts.missing(new TrainingProblems().problems()));
    }
}
