package id.pendamping.recipient.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table as {@code text/csv}: RFC 4180, UTF-8. */
public final class CsvTable implements Table {

    public static final String MEDIA_TYPE = "text/csv";

    private final CsvWriter writer;

    private CsvTable(OutputStream out) {
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public static CsvTable to(OutputStream out) {
        return new CsvTable(out);
    }

    @Override
    public CsvTable line(List<?> cells) {
        writer.writeRecord(cells.stream().map(Cells::harmless).toList());
        return this;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
