package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemException;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

    @Property
    void what_indonesian_tables_print_is_read_back(@ForAll @LongRange(min = 0, max = WholeNumber.MOST) long count) {
        assertEquals(count, WholeNumber.parse("jumlah", Long.toString(count)));
        assertEquals(
                count,
                WholeNumber.parse(
                        "jumlah",
                        NumberFormat.getIntegerInstance(Locale.of("id")).format(count)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.12",
                "1.94",
                "1.9480",
                "19.48.000",
                "1948.000",
                "0.948",
                "1,948",
                "1.948,00",
                "1948,5",
                "007",
                "1 948",
                "seribu",
                "1e3",
                "+5",
                ".948",
                "1..948",
                "½",
                "١٢"
            })
    void anything_else_is_not_guessed(String cell) {
        assertEquals(FigureProblem.NUMBER_MALFORMED, refusal(cell));
    }

    @Test
    void each_other_fault_has_its_own_name() {
        assertEquals(FigureProblem.NUMBER_MISSING, refusal("  "));
        assertEquals(FigureProblem.NUMBER_NEGATIVE, refusal("-36"));
        assertEquals(FigureProblem.NUMBER_TOO_LARGE, refusal("1000000000000000"));
        assertEquals(FigureProblem.NUMBER_TOO_LARGE, refusal("9.223.372.036.854.775.808"));
    }

    @Test
    void spaces_around_a_number_mean_nothing() {
        assertEquals(1948, WholeNumber.parse("jumlah", " 1.948 "));
    }

    private static Problem refusal(String cell) {
        return assertThrows(ProblemException.class, () -> WholeNumber.parse("jumlah", cell))
                .problem();
    }
}
