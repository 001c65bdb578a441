package id.pendamping.recipient.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as others read them. */
public final class Workbooks {

    private Workbooks() {}

    /** The cells of the first sheet, as text. */
    public static List<List<String>> lines(byte[] workbook) {
        return sheets(workbook).getFirst();
    }

    public static List<List<List<String>>> sheets(byte[] workbook) {
        return cells(workbook).stream()
                .map(sheet -> sheet.stream()
                        .map(line -> line.stream()
                                .map(cell -> cell == null ? "" : cell.getText())
                                .toList())
                        .toList())
                .toList();
    }

    static List<List<List<Cell>>> cells(byte[] workbook) {
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.getSheets()
                    .map(sheet -> {
                        try {
                            return sheet.read().stream()
                                    .map(row -> row.stream().toList())
                                    .toList();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
