package id.pendamping.recipient.figureimport;

import id.pendamping.platform.http.Tagged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A file of figures that was read, and what came of it.")
public record FigureImportView(
        @Schema(description = "The id of the import.", examples = "019f2a53-5a00-7000-8000-000000000004")
        UUID id,

        @Schema(description = "Which header the file has.", examples = "CANONICAL")
        Layout.Header header,

        @Schema(
                description = "The source that was given for the whole file; null when each row has its own.",
                examples = "Portal Satu Data Kabupaten Pidie Jaya",
                nullable = true)
        String source,

        @Schema(description = "When it was read.", examples = "2026-11-21T08:15:30.123456Z")
        Instant importedAt,

        @Schema(description = "Rows that reported something new.", examples = "16")
        int accepted,

        @Schema(description = "Rows that gave a known figure another value; the one before is kept.", examples = "0")
        int revised,

        @Schema(description = "Rows that said what was known already.", examples = "0")
        int unchanged,

        @Schema(description = "Rows that were not taken, each with its reason.", examples = "0")
        int rejected,

        @Schema(
                description =
                        "The first 200 rows: rejected ones first, then by line. All are at `/v1/figure-imports/{id}/rows`.")
        List<ImportRowView> rows,

        @Schema(description = "Whether `rows` holds all of them.", examples = "true")
        boolean complete)
        implements Tagged {

    // An import never changes after it was read.
    @Override
    public String etag() {
        return id.toString();
    }
}
