package id.pendamping.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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
                "999.999.999.999.999",
                "0198abcd-1234-7123-8123-1234a6789012",
                "01981234-1234-7123-8123-abcdef789012"
            })
    void other_numbers_are_not(String text) {
        assertFalse(PersonalNumber.isIn(text));
    }

    @Test
    void each_is_hidden_and_the_rest_is_kept() {
        assertEquals(
                "/v1/programmes/… of 5208: …, 2025",
                PersonalNumber.hiddenIn("/v1/programmes/5208015708900001 of 5208: 520801.570890.0001, 2025"));
    }
}
