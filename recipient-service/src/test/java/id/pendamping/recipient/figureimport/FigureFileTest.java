package id.pendamping.recipient.figureimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.pendamping.platform.problem.Problem;
import id.pendamping.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kode Wilayah,JUMLAH\n52.08,5\n",
                "\ufeffkode_wilayah;jumlah\r\n\r\n52.08;5",
                "\"kode-wilayah\",\"jumlah\"\n\"52.08\",\"5\""
            })
    void separators_line_ends_marks_and_quotes_are_a_matter_of_taste(String text) {
        var file = read(text);

        assertEquals(List.of("kode_wilayah", "jumlah"), file.columns());
        assertEquals(List.of("52.08", "5"), file.rows().getFirst().cells());
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_does() {
        assertEquals(3, read("a,b\n1,2\n3,4\n").rows().getLast().number());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NIK",
                "no_kk",
                "Nomor KK",
                "nik pengurus",
                "no.ktp",
                "nomor_kartu_keluarga",
                "Nomor Induk Kependudukan",
                "NoKK"
            })
    void a_column_of_personal_numbers_sinks_the_file(String column) {
        assertEquals(FileProblem.FILE_PERSONAL_COLUMN, refusal((column + ",jumlah\nx,5\n").getBytes(UTF_8)));
    }

    @Test
    void counting_families_is_not_naming_one() {
        assertEquals(1, read("kode,jumlah_kk\n52.08,5\n").rows().size());
    }

    @Test
    void sixteen_digits_anywhere_sink_the_file() {
        assertEquals(
                FileProblem.FILE_PERSONAL_NUMBERS, refusal("kode,sumber\n52.08,5208015708900001\n".getBytes(UTF_8)));
        assertEquals(FileProblem.FILE_PERSONAL_NUMBERS, refusal("5208015708900001,nik\n1,2\n".getBytes(UTF_8)));
    }

    @Test
    void what_is_no_such_text_is_refused() {
        assertEquals(FileProblem.FILE_NOT_UTF8, refusal("kode,nama\n52.08,Señor\n".getBytes(ISO_8859_1)));
        assertEquals(FileProblem.FILE_NOT_UTF8, refusal("kode,nama\n52.08,x\n".getBytes(UTF_16)));
        assertEquals(FileProblem.FILE_EMPTY, refusal(new byte[0]));
        assertEquals(FileProblem.FILE_EMPTY, refusal("kode,nama\n".getBytes(UTF_8)));
        assertEquals(FileProblem.FILE_BROKEN, refusal("kode,nama\n52.08,\"x\n".getBytes(UTF_8)));
        assertEquals(
                FileProblem.FILE_TOO_LONG,
                refusal(("a,b\n" + "1,2\n".repeat(FigureFile.MOST_ROWS + 1)).getBytes(UTF_8)));
    }

    private static FigureFile read(String text) {
        return FigureFile.read(text.getBytes(UTF_8));
    }

    private static Problem refusal(byte[] body) {
        return assertThrows(ProblemException.class, () -> FigureFile.read(body)).problem();
    }
}
