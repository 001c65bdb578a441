package id.pendamping.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private enum Untold implements Problem {
        NOBODY_WROTE_THIS;

        @Override
        public int status() {
            return 400;
        }
    }

    @Test
    void every_problem_of_the_platform_is_explained_in_both_languages() {
        assertEquals(List.of(), ProblemTexts.missing(List.of(PlatformProblem.values())));
    }

    @Test
    void what_is_missing_is_named_for_each_language() {
        var missing = ProblemTexts.missing(List.of(Untold.values()));

        assertEquals(8, missing.size(), missing.toString());
        assertTrue(missing.contains("no text nobody-wrote-this.remedy in problems/id"));
    }

    @Test
    void no_text_is_the_same_in_both_languages() {
        for (var problem : PlatformProblem.values()) {
            assertFalse(ProblemTexts.title(problem, Language.ID).equals(ProblemTexts.title(problem, Language.EN)));
            assertFalse(ProblemTexts.remedy(problem, Language.ID).equals(ProblemTexts.remedy(problem, Language.EN)));
        }
    }

    @Test
    void arguments_that_do_not_fit_do_not_hide_the_refusal() {
        var detail = ProblemTexts.detail(PlatformProblem.MALFORMED_JSON, Language.EN);

        assertEquals("Reading the body as JSON stopped at line …, column ….", detail);
    }

    @Test
    void a_personal_number_is_not_said_back() {
        var detail = ProblemTexts.detail(PlatformProblem.WRONG_VALUE, Language.EN, "5208015708900001, PKH");

        assertFalse(detail.contains("5208015708900001"), detail);
        assertTrue(detail.contains("PKH"), detail);
        assertEquals(
                "names[…]",
                Violation.of("names[5208015708900001]", PlatformProblem.WRONG_VALUE, "PKH")
                        .field());
    }
}
