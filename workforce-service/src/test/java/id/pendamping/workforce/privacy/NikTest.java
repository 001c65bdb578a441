package id.pendamping.workforce.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.platform.problem.ProblemException;
import id.pendamping.regions.Regions;
import java.util.List;
import org.junit.jupiter.api.Test;

class NikTest {

    private static final Regions regions = Regions.load();

    @Test
    void a_woman_born_on_the_17th_has_day_57_and_that_is_fine() {
        assertEquals(List.of(), warnings("1706015708900001"));
        assertEquals(List.of(), warnings("1706011708900001"));
    }

    @Test
    void an_odd_number_is_warned_about_and_kept() {
        assertEquals(List.of(NikWarning.REGION_NOT_KNOWN), warnings("9999991708900001"));
        assertEquals(List.of(NikWarning.BIRTH_DATE_NOT_REAL), warnings("1706013113900001"));
        assertEquals(List.of(NikWarning.BIRTH_DATE_NOT_REAL), warnings("1706018108900001"));
        assertEquals(List.of(NikWarning.SERIAL_ZERO), warnings("1706011708900000"));
        assertEquals(
                List.of(NikWarning.REGION_NOT_KNOWN, NikWarning.BIRTH_DATE_NOT_REAL, NikWarning.SERIAL_ZERO),
                warnings("0000000000000000"));
    }

    @Test
    void the_29th_of_february_is_real_in_a_leap_year_of_either_century() {
        assertEquals(List.of(), warnings("1706012902960001"));
        assertEquals(List.of(), warnings("1706012902000001"));
        assertEquals(List.of(NikWarning.BIRTH_DATE_NOT_REAL), warnings("1706012902010001"));
    }

    @Test
    void anything_but_sixteen_digits_is_refused() {
        for (var text : List.of("", "170601170890000", "17060117089000012", "1706 0117 0890 01", "170601170890000a")) {
            var refusal = assertThrows(ProblemException.class, () -> Nik.read("nik", text));
            assertEquals(PrivacyProblem.NIK_MALFORMED, refusal.problem());
        }
    }

    @Test
    void a_text_that_hides_a_population_number_is_refused() {
        assertThrows(ProblemException.class, () -> Nik.mustNotStandIn("note", "NIK 1706011708900001."));
        Nik.mustNotStandIn("note", "SK 460/12/2025, 17 digits are none: 17060117089000011");
        Nik.mustNotStandIn("note", null);
    }

    @Test
    void it_never_prints_itself() {
        assertFalse(Nik.read("nik", "1706011708900001").toString().contains("1706"));
        assertTrue(Nik.read("nik", "1706011708900001").last4().equals("0001"));
    }

    private static List<NikWarning> warnings(String digits) {
        return Nik.read("nik", digits).warnings(regions);
    }
}
