package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5208015708900001",
                "a,5208015708900001,b",
                "NIK:5208015708900001.",
                "5208 0157 0890 0001",
                "5208-0157-0890-0001",
                "520801.570890.0001",
                "x\n5208015708900001\n"
            })
    void sixteen_digits_are_found_however_they_are_written(String text) {
        assertTrue(PersonalNumber.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "520801570890000",
                "52080157089000012",
                "18.04.19,Airhitam,2023,498",
                "2024-02-22 17.06.2001",
                "radarntb.com 2024-02-22",
                "999.999.999.999.999"
            })
    void other_numbers_are_not(String text) {
        assertFalse(PersonalNumber.isIn(text));
    }
}
