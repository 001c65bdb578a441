package id.pendamping.recipient.reason;

import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_CODE_FIXED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_CODE_RESERVED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_DEADLINE;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_ENDED;
import static id.pendamping.recipient.reason.ExitReasonProblem.EXIT_REASON_TOO_EARLY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ExitReasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ReasonTexts WORDS = new ReasonTexts("a", "b", "c", "d", "e");

    @Test
    void a_version_gives_way_on_the_day_before_the_next_begins() {
        var first = first(null);
        var next = first.next(request(TODAY.plusDays(10)), List.of(), TODAY);

        assertEquals(TODAY.plusDays(9), first.validTo);
        assertNull(first.endingSource);
        assertEquals(2, next.version);
        assertEquals(TODAY.plusDays(10), next.validFrom);
        assertNull(next.validTo);
    }

    @Test
    void without_a_day_the_next_version_begins_today_or_as_soon_as_it_can() {
        assertEquals(TODAY, first(null).next(request(null), List.of(), TODAY).validFrom);
        assertEquals(TODAY.plusDays(1), first(TODAY).next(request(null), List.of(), TODAY).validFrom);
    }

    @Test
    void days_that_have_passed_stay_with_the_version_that_held() {
        var first = first(null);

        refused(EXIT_REASON_TOO_EARLY, () -> first.next(request(TODAY.minusDays(1)), List.of(), TODAY));
        assertNull(first.validTo);
    }

    @Test
    void a_planned_version_can_be_moved_and_the_one_before_follows() {
        var first = first(null);
        var next = first.next(request(TODAY.plusDays(10)), List.of(), TODAY);

        next.edit(request(TODAY.plusDays(20)), List.of(), TODAY, Optional.of(first));

        assertEquals(TODAY.plusDays(20), next.validFrom);
        assertEquals(TODAY.plusDays(19), first.validTo);
        next.edit(request(null), List.of(), TODAY, Optional.of(first));
        assertEquals(TODAY.plusDays(20), next.validFrom);
        refused(
                EXIT_REASON_TOO_EARLY,
                () -> next.edit(request(TODAY.minusDays(1)), List.of(), TODAY, Optional.of(first)));
    }

    @Test
    void the_end_can_be_moved_until_it_has_passed() {
        var reason = first(null);
        refused(EXIT_REASON_TOO_EARLY, () -> reason.end(ending(TODAY.minusDays(1)), TODAY));

        reason.end(ending(TODAY), TODAY);
        reason.end(ending(TODAY.plusDays(5)), TODAY);
        assertEquals(TODAY.plusDays(5), reason.validTo);

        refused(EXIT_REASON_ENDED, () -> reason.end(ending(TODAY.plusDays(9)), TODAY.plusDays(6)));
        assertFalse(reason.hasEndedBefore(TODAY.plusDays(5)));
        assertTrue(reason.hasEndedBefore(TODAY.plusDays(6)));
    }

    @Test
    void what_does_not_hold_yet_cannot_end_before_it_does() {
        var planned = first(TODAY.plusDays(10));

        refused(EXIT_REASON_TOO_EARLY, () -> planned.end(ending(TODAY.plusDays(9)), TODAY));
        planned.end(ending(TODAY.plusDays(10)), TODAY);
        refused(EXIT_REASON_ENDED, () -> planned.edit(request(TODAY.plusDays(11)), List.of(), TODAY, Optional.empty()));
    }

    @Test
    void a_reason_that_had_ended_keeps_its_end_when_it_is_taken_up_again() {
        var first = first(null);
        first.end(ending(TODAY), TODAY);

        var again = first.next(request(TODAY.plusDays(30)), List.of(), TODAY.plusDays(20));

        assertEquals(TODAY, first.validTo);
        assertEquals("letter", first.endingSource);
        assertEquals(TODAY.plusDays(30), again.validFrom);
    }

    @Test
    void an_end_still_to_come_makes_room_for_the_next_version() {
        var first = first(null);
        first.end(ending(TODAY.plusDays(30)), TODAY);

        first.next(request(TODAY.plusDays(10)), List.of(), TODAY);

        assertEquals(TODAY.plusDays(9), first.validTo);
        assertNull(first.endingSource);
    }

    @Test
    void days_are_given_to_a_deadline_in_days_alone() {
        refused(EXIT_REASON_DEADLINE, () -> ExitReason.first(request("A1", Deadline.DAYS, null), List.of()));
        refused(EXIT_REASON_DEADLINE, () -> ExitReason.first(request("A1", Deadline.NONE, 14), List.of()));
        assertEquals(14, ExitReason.first(request("A1", Deadline.DAYS, 14), List.of()).deadlineDays);
    }

    @Test
    void the_lack_of_a_reason_is_no_reason() {
        refused(
                EXIT_REASON_CODE_RESERVED,
                () -> ExitReason.first(request(ExitReason.UNEXPLAINED, Deadline.NONE, null), List.of()));
    }

    @Test
    void a_code_stays() {
        refused(EXIT_REASON_CODE_FIXED, () -> first(null).next(request("A2", Deadline.NONE, null), List.of(), TODAY));
    }

    @Test
    void a_reason_without_programmes_is_of_all() {
        assertTrue(first(null).isOf("PKH"));
        var ofOne = ExitReason.first(request("A1", Deadline.NONE, null), List.of("PKH"));
        assertTrue(ofOne.isOf("PKH"));
        assertFalse(ofOne.isOf("SEMBAKO"));
    }

    private static ExitReason first(LocalDate from) {
        return ExitReason.first(request(from), List.of());
    }

    private static ExitReasonRequest request(LocalDate from) {
        return request("A1", Deadline.NONE, null, from);
    }

    private static ExitReasonRequest request(String code, Deadline deadline, Integer days) {
        return request(code, deadline, days, null);
    }

    private static ExitReasonRequest request(String code, Deadline deadline, Integer days, LocalDate from) {
        return new ExitReasonRequest(
                code,
                ReasonGroup.DATA,
                Effect.EXIT,
                false,
                List.of(),
                "basis",
                deadline,
                days,
                WORDS,
                WORDS,
                "test",
                from);
    }

    private static ExitReasonEndingRequest ending(LocalDate lastDay) {
        return new ExitReasonEndingRequest(lastDay, "letter");
    }

    private static void refused(Problem problem, Executable doing) {
        assertEquals(problem, assertThrows(ProblemException.class, doing).problem());
    }
}
