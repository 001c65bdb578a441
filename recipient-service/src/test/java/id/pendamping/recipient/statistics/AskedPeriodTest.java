package id.pendamping.recipient.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPeriodTest {

    @Test
    void a_period_is_a_year_or_a_stage_of_one() {
        assertEquals(new AskedPeriod(2023, null), period("2023"));
        assertEquals(new AskedPeriod(2023, 3), period("2023-t3"));
        assertEquals("2023-T12", period("2023-T12").toString());
    }

    @Test
    void a_year_ends_after_its_stages() {
        assertTrue(period("2023-T5").compareTo(period("2023")) < 0);
        assertTrue(period("2023").compareTo(period("2024-T1")) < 0);
        assertTrue(period("2023-T2").compareTo(period("2023-T10")) < 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "2023-01", "2023-T0", "2023-T13", "1899", "tahun ini", ""})
    void other_texts_are_none(String text) {
        assertEquals(
                StatisticsProblem.PERIOD_MALFORMED,
                assertThrows(ProblemException.class, () -> period(text)).problem());
    }

    private static AskedPeriod period(String text) {
        return AskedPeriod.parse("from", text);
    }
}
