package id.pendamping.recipient.list;

import static id.pendamping.platform.problem.PlatformProblem.CHANGED_MEANWHILE;
import static id.pendamping.platform.problem.PlatformProblem.INTERNAL_ERROR;
import static id.pendamping.platform.problem.PlatformProblem.UNAVAILABLE;
import static id.pendamping.recipient.list.ListProblem.LIST_BASE_CHANGED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.access.Errand;
import id.pendamping.recipient.list.LongStep.Phase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a long step says that it is, and when it is tried no more. */
class LongStepTest {

    private static final Instant NOW = Instant.parse("2026-01-06T08:00:00Z");

    private static final LongStepRequest PUBLICATION = LongStepRequest.of(new PublicationRequest(0L, 0L));

    private static LongStep step(LongStepRequest request) {
        return new LongStep(new RecipientList(), request, new Errand("approver", "o", null, "r"), true, NOW);
    }

    private static List<Integer> percent(LongStepRequest request, Object... phases) {
        var step = step(request);
        step.begin(NOW);
        return Stream.of(phases)
                .map(at -> {
                    if (at instanceof Phase phase) {
                        step.isAt(phase, 0, 1);
                    } else {
                        step.isAt(Phase.COMPARING, (Integer) at, 2);
                    }
                    return step.percent;
                })
                .toList();
    }

    @Test
    void a_comparison_takes_most_of_a_step_that_only_compares_and_little_of_a_publication() {
        assertEquals(List.of(5, 52), percent(LongStepRequest.comparison(), 0, 1));
        assertEquals(
                List.of(5, 52),
                percent(LongStepRequest.of(new MissingVillageRequest("17.06.01.2005", true, null)), 0, 1));
        assertEquals(
                List.of(5, 10, 15, 30, 40, 85, 92),
                percent(PUBLICATION, 0, 1, Phase.LINES, Phase.TOKENS, Phase.STAYS, Phase.COUNTS, Phase.RELEASE));
    }

    @Test
    void it_never_goes_back_before_another_attempt() {
        var reversal = LongStepRequest.of(new ReversalRequest("Berkas keliru"));
        assertEquals(List.of(15, 40, 40, 85), percent(reversal, Phase.LINES, Phase.STAYS, Phase.TOKENS, Phase.COUNTS));

        var step = step(reversal);
        step.begin(NOW);
        step.isAt(Phase.COUNTS, 0, 1);
        step.begin(NOW);
        assertEquals(0, step.percent);
    }

    @Test
    void attempts_of_which_nobody_told_the_end_are_lost_and_three_of_them_are_enough() {
        var step = step(PUBLICATION);
        for (int attempt = 1; attempt <= 3; attempt++) {
            step.isTaken();
            assertFalse(step.isGivenUp());
            step.begin(NOW);
            assertEquals(attempt, step.attempts);
        }
        step.isTaken();
        assertEquals(3, step.lost);
        assertTrue(step.isGivenUp());
    }

    @Test
    void what_passes_by_itself_is_no_answer_and_an_accident_is_one_the_third_time() {
        var step = step(PUBLICATION);
        step.begin(NOW);
        assertTrue(step.isAnsweredBy(LIST_BASE_CHANGED));
        assertFalse(step.isAnsweredBy(INTERNAL_ERROR));
        step.begin(NOW);
        step.begin(NOW);
        assertTrue(step.isAnsweredBy(INTERNAL_ERROR));
        assertTrue(step.isAnsweredBy(CHANGED_MEANWHILE));
        assertFalse(step.isAnsweredBy(UNAVAILABLE));
    }
}
