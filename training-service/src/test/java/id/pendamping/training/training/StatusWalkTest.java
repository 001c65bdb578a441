package id.pendamping.training.training;

import static id.pendamping.training.training.Status.CANCELLED;
import static id.pendamping.training.training.Status.CLOSED;
import static id.pendamping.training.training.Status.COMPLETED;
import static id.pendamping.training.training.Status.DRAFT;
import static id.pendamping.training.training.Status.ONGOING;
import static id.pendamping.training.training.Status.POSTPONED;
import static id.pendamping.training.training.Status.SCHEDULED;
import static id.pendamping.training.training.Status.TENTATIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatusWalkTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 12);
    private static final LocalDate LAST = LocalDate.of(2025, 8, 13);
    private static final List<Status> WALK = List.of(DRAFT, TENTATIVE, SCHEDULED, ONGOING, COMPLETED, CLOSED);

    @Property
    void whatever_is_tried_a_training_never_walks_backwards(@ForAll @Size(max = 30) List<Status> tries) {
        var training = training(FIRST, LAST);
        var stands = new ArrayList<>(List.of(training.status));
        for (var to : tries) {
            try {
                training.move(step(training, to), LAST);
                stands.add(training.status);
            } catch (ProblemException refused) {
                assertEquals(stands.getLast(), training.status);
            }
        }
        for (int i = 1; i < stands.size(); i++) {
            var from = stands.get(i - 1);
            var to = stands.get(i);
            var ahead = WALK.indexOf(to) == WALK.indexOf(from) + 1;
            assertTrue(
                    ahead && WALK.contains(to) && WALK.contains(from)
                            || to == CANCELLED
                            || to == POSTPONED && (from == TENTATIVE || from == SCHEDULED)
                            || from == POSTPONED && (to == TENTATIVE || to == SCHEDULED),
                    from + " to " + to);
        }
    }

    @Property
    void what_has_begun_is_never_planned_again(@ForAll @Size(max = 30) List<Status> tries) {
        var training = training(FIRST, LAST);
        boolean begun = false;
        for (var to : tries) {
            try {
                training.move(step(training, to), LAST);
            } catch (ProblemException refused) {
                // stays where it stands
            }
            begun |= training.status == ONGOING;
            assertTrue(!begun || !training.status.isPlanned() && training.status != POSTPONED);
        }
    }

    @Test
    void the_way_from_draft_to_file_is_open() {
        var training = training(FIRST, LAST);

        WALK.subList(1, WALK.size()).forEach(to -> training.move(step(training, to), LAST));

        assertEquals(CLOSED, training.status);
        assertEquals(Set.of(), training.status.next());
    }

    @Test
    void a_step_backwards_is_refused() {
        var training = at(ONGOING);

        assertEquals("STATUS_ORDER", refused(training, step(SCHEDULED, null)));
    }

    @Test
    void cancelling_and_postponing_want_a_reason() {
        assertEquals("REASON_MISSING", refused(at(SCHEDULED), step(CANCELLED, " ")));
        assertEquals("REASON_MISSING", refused(at(SCHEDULED), step(POSTPONED, null)));
    }

    @Test
    void a_postponed_training_returns_with_new_days_only() {
        var training = at(SCHEDULED);
        training.move(step(POSTPONED, "The hall is flooded"), FIRST);
        assertEquals("The hall is flooded", training.reason);

        assertEquals("DATES_MISSING", refused(training, step(SCHEDULED, null)));
        training.move(new TransitionRequest(SCHEDULED, null, FIRST.plusDays(30), LAST.plusDays(30)), FIRST);

        assertEquals(FIRST.plusDays(30), training.firstDay);
        assertNull(training.reason);
    }

    @Test
    void only_a_draft_may_be_without_days() {
        var training = training(null, null);

        assertEquals("DATES_MISSING", refused(training, step(TENTATIVE, null)));
        training.move(new TransitionRequest(TENTATIVE, null, FIRST, LAST), FIRST);

        assertEquals(TENTATIVE, training.status);
    }

    @Test
    void a_draft_without_days_can_be_cancelled() {
        var training = training(null, null);

        training.move(step(CANCELLED, "No budget this year"), FIRST);

        assertEquals(CANCELLED, training.status);
    }

    @Test
    void a_training_does_not_begin_before_its_first_day() {
        var training = at(SCHEDULED);

        var refusal =
                assertThrows(ProblemException.class, () -> training.move(step(ONGOING, null), FIRST.minusDays(1)));

        assertEquals("STARTS_LATER", refusal.problem().name());
        assertEquals(SCHEDULED, training.status);
    }

    @Test
    void a_step_that_takes_no_days_refuses_them() {
        assertEquals("DATES_NOT_TAKEN", refused(at(SCHEDULED), new TransitionRequest(ONGOING, null, FIRST, LAST)));
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        var refusal = assertThrows(ProblemException.class, () -> training(LAST, FIRST));

        assertEquals("DATES_ORDER", refusal.problem().name());
    }

    @Test
    void the_plan_stands_once_people_have_come_for_it() {
        var training = at(ONGOING);

        var refusal = assertThrows(ProblemException.class, () -> training.edit(plan(FIRST, LAST)));

        assertEquals("TRAINING_FIXED", refusal.problem().name());
    }

    @Test
    void all_sessions_are_required_where_nobody_said_otherwise() {
        assertEquals(100, training(FIRST, LAST).requiredAttendancePercent);
    }

    private static String refused(Training training, TransitionRequest step) {
        var before = training.status;
        var refusal = assertThrows(ProblemException.class, () -> training.move(step, FIRST));
        assertEquals(before, training.status);
        return refusal.problem().name();
    }

    private static Training at(Status status) {
        var training = training(FIRST, LAST);
        for (var to : WALK.subList(1, WALK.indexOf(status) + 1)) {
            training.move(step(training, to), LAST);
        }
        return training;
    }

    private static TransitionRequest step(Training training, Status to) {
        var resumes = training.status == POSTPONED && to.isPlanned();
        return new TransitionRequest(
                to, to.wantsReason() ? "A reason" : null, resumes ? FIRST : null, resumes ? LAST : null);
    }

    private static TransitionRequest step(Status to, String reason) {
        return new TransitionRequest(to, reason, null, null);
    }

    private static Training training(LocalDate first, LocalDate last) {
        return new Training("17.06", plan(first, last));
    }

    private static TrainingPlan plan(LocalDate first, LocalDate last) {
        return new TrainingPlan("Bimtek", "P2K2", Zone.JAKARTA, first, last, null, null);
    }
}
