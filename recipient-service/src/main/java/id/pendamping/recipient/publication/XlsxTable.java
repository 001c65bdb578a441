package id.pendamping.recipient.publication;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook for spreadsheets. Lines go out as they come; what one sheet cannot hold goes on in the next, under the
 * same header.
 */
public final class XlsxTable implements Table {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_CELL = 32_767;
    private static final int BETWEEN_FLUSHES = 200;

    private final Workbook workbook;
    private final String name;
    private final int mostLines;
    private Worksheet sheet;
    private int sheets;
    private int line;
    private List<?> header;

    private XlsxTable(OutputStream out, String name, int mostLines) {
        workbook = new Workbook(out, "Pendamping", null);
        this.name = name;
        this.mostLines = mostLines;
        next();
    }

    public static XlsxTable to(OutputStream out, String name) {
        return new XlsxTable(out, name, Worksheet.MAX_ROWS);
    }

    /** With sheets of so many lines, the header among them. */
    static XlsxTable to(OutputStream out, String name, int mostLines) {
        return new XlsxTable(out, name, mostLines);
    }

    @Override
    public XlsxTable line(List<?> cells) {
        try {
            if (header == null) {
                header = List.copyOf(cells);
                header();
                return this;
            }
            if (line == mostLines) {
                sheet.finish();
                next();
                header();
            }
            write(cells);
            if (line % BETWEEN_FLUSHES == 0) {
                sheet.flush();
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void next() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        line = 0;
    }

    private void header() {
        for (int i = 0; i < header.size(); i++) {
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        write(header);
    }

    private void write(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(line, i, number);
            } else if (cell instanceof Boolean bool) {
                sheet.value(line, i, bool);
            } else if (cell != null) {
                // In place: texts that sheets share are held to the end.
                sheet.inlineString(line, i, cut(Cells.harmless(cell)));
            }
        }
        line++;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
