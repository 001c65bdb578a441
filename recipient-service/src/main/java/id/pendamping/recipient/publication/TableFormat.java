package id.pendamping.recipient.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a table is answered besides JSON. */
public enum TableFormat {
    CSV(CsvTable.MEDIA_TYPE, CsvTable.MEDIA_TYPE + ";charset=UTF-8") {
        @Override
        public Table to(OutputStream out, String name) {
            return CsvTable.to(out);
        }
    },
    XLSX(XlsxTable.MEDIA_TYPE, XlsxTable.MEDIA_TYPE) {
        @Override
        public Table to(OutputStream out, String name) {
            return XlsxTable.to(out, name);
        }
    };

    private final MediaType type;
    private final String contentType;

    TableFormat(String type, String contentType) {
        this.type = MediaType.valueOf(type);
        this.contentType = contentType;
    }

    /** Writes the lines of a table. */
    public interface Lines {
        void to(Table table) throws IOException;
    }

    public abstract Table to(OutputStream out, String name);

    /** The form that the caller would rather have than JSON, which everybody gets who does not say. */
    public static Optional<TableFormat> wanted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(accepted -> accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || among(accepted).isPresent())
                .findFirst()
                .filter(accepted -> !accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .flatMap(TableFormat::among);
    }

    private static Optional<TableFormat> among(MediaType accepted) {
        return Arrays.stream(values())
                .filter(format -> accepted.isCompatible(format.type))
                .findFirst();
    }

    /**
     * An answer that a browser saves under this name, written while it is sent. The lines are written behind the transaction of
     * the request: what they read, they read in their own ({@link Pieces}).
     */
    public Response.ResponseBuilder answer(String name, Lines lines) {
        return answer(name, body(name, lines));
    }

    /**
     * The same with an {@code ETag}: who has the table of this version gets it no second time.
     *
     * @param version of {@link TableVersion}
     */
    public Response.ResponseBuilder answer(String name, String version, Lines lines) {
        // A workbook says when it was made, so no two are the same bytes.
        return answer(
                name,
                new TableAnswer(version + "." + name().toLowerCase(Locale.ROOT), this == XLSX, body(name, lines)));
    }

    private StreamingOutput body(String name, Lines lines) {
        return out -> {
            var table = to(out, name);
            lines.to(table);
            table.close();
        };
    }

    private Response.ResponseBuilder answer(String name, StreamingOutput body) {
        return Response.ok(body, contentType)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + '.' + name().toLowerCase(Locale.ROOT) + '"');
    }
}
