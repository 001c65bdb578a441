package id.pendamping.recipient.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void no_cell_is_one_that_a_spreadsheet_would_run(String cell) throws IOException {
        assertEquals(
                "'" + cell,
                Workbooks.lines(xlsx(List.of("a"), List.of(cell))).get(1).getFirst());
        assertTrue(csv(List.of("a"), List.of(cell)).contains("'" + cell), cell);
    }

    @Test
    void a_number_stays_one_with_its_minus() throws IOException {
        var line = Arrays.<Object>asList("52.08", -5825L, new BigDecimal("-17.78"), null, true);

        assertEquals("52.08,-5825,-17.78,,true\r\n", csv(line));
        var cells = Workbooks.cells(xlsx(List.of("a", "b", "c", "d", "e"), line))
                .getFirst()
                .get(1);
        assertEquals(CellType.STRING, cells.get(0).getType());
        assertEquals(CellType.NUMBER, cells.get(1).getType());
        assertEquals("-5825", cells.get(1).getText());
        assertEquals("-17.78", cells.get(2).getText());
    }

    @Test
    void what_one_sheet_cannot_hold_goes_on_in_the_next_under_the_same_header() throws IOException {
        var out = new ByteArrayOutputStream();
        var table = XlsxTable.to(out, "rows", 3);
        table.line(List.of("n"));
        for (int i = 1; i <= 5; i++) {
            table.line(List.of(i));
        }
        table.close();

        assertEquals(
                List.of(
                        List.of(List.of("n"), List.of("1"), List.of("2")),
                        List.of(List.of("n"), List.of("3"), List.of("4")),
                        List.of(List.of("n"), List.of("5"))),
                Workbooks.sheets(out.toByteArray()));
    }

    @Test
    void lines_go_out_as_they_come() throws IOException {
        var sent = new long[1];
        var table = XlsxTable.to(counting(sent), "rows");
        table.line(List.of("n", "text"));
        for (int i = 0; i < 50_000; i++) {
            table.line(List.of(i, "text " + Integer.toHexString(i * 31)));
        }
        assertTrue(sent[0] > 400_000, "sent " + sent[0]);
        table.close();
    }

    private static OutputStream counting(long[] sent) {
        return new OutputStream() {
            @Override
            public void write(int each) {
                sent[0]++;
            }

            @Override
            public void write(byte[] each, int offset, int length) {
                sent[0] += length;
            }
        };
    }

    private static String csv(List<?>... lines) throws IOException {
        return new String(written(TableFormat.CSV, lines), StandardCharsets.UTF_8);
    }

    private static byte[] xlsx(List<?>... lines) throws IOException {
        return written(TableFormat.XLSX, lines);
    }

    private static byte[] written(TableFormat format, List<?>... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var table = format.to(out, "table");
        for (var line : lines) {
            table.line(line);
        }
        table.close();
        return out.toByteArray();
    }
}
