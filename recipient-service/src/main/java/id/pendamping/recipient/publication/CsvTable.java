package id.pendamping.recipient.publication;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** A table on its way out as {@code text/csv}: RFC 4180, UTF-8, and no cell that a spreadsheet would run as a formula. */
public final class CsvTable implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv";

    private static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter writer;

    private CsvTable(Writer out) {
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    public static CsvTable to(OutputStream out) {
        return new CsvTable(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public static CsvTable to(Writer out) {
        return new CsvTable(out);
    }

    /** Whether the caller would rather have the table than JSON, which everybody gets who does not say. */
    public static boolean isWanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** An answer that a browser saves under this name. */
    public static <T> RestResponse.ResponseBuilder<T> answer(String fileName, T body) {
        return RestResponse.ResponseBuilder.<T>ok(body, MEDIA_TYPE + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + '"');
    }

    /** Writes a line; a null is an empty cell. */
    public CsvTable line(List<?> cells) {
        writer.writeRecord(cells.stream().map(CsvTable::harmless).toList());
        return this;
    }

    private static String harmless(Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
