package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.ProblemException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceDateTest {

    @Test
    void a_bare_year_may_mean_its_last_day_and_a_blank_nothing() {
        assertEquals(LocalDate.of(2024, 2, 22), date("2024-02-22").lastDay());
        assertEquals(LocalDate.of(2024, 12, 31), date("2024").lastDay());
        assertNull(date(" "));
        assertNull(date(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22-02-2024", "22/02/2024", "2023-02-29", "2024-2-2", "Februari 2024", "24", "2024-02"})
    void other_ways_to_write_a_date_are_refused(String text) {
        assertEquals(
                FigureProblem.REFERENCE_DATE_MALFORMED,
                assertThrows(ProblemException.class, () -> date(text)).problem());
    }

    @Test
    void like_dates_describe_the_same_point_of_their_years() {
        assertTrue(alike("2023-12-31", "2024-12-31"));
        assertTrue(alike("2023", "2024"));
        assertTrue(alike("2023-02-28", "2024-02-29"));
        assertFalse(alike("2023-12-31", "2024-02-22"));
        assertFalse(alike("2023", "2024-12-31"));
        assertFalse(alike(null, "2024-02-22"));
        assertFalse(alike(null, null));
    }

    private static boolean alike(String one, String other) {
        return ReferenceDate.alike(date(one), date(other));
    }

    private static ReferenceDate date(String text) {
        return ReferenceDate.parse("referenceDate", text);
    }
}
