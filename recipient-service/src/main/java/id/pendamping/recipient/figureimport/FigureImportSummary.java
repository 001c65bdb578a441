package id.pendamping.recipient.figureimport;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An import of figures, without its rows.")
public record FigureImportSummary(
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

        @Schema(description = "Rows that gave a known figure another value.", examples = "0")
        int revised,

        @Schema(description = "Rows that said what was known already.", examples = "0")
        int unchanged,

        @Schema(description = "Rows that were not taken.", examples = "0")
        int rejected) {

    static FigureImportSummary of(FigureImport file) {
        return new FigureImportSummary(
                file.id,
                file.header,
                file.source,
                file.importedAt,
                file.accepted,
                file.revised,
                file.unchanged,
                file.rejected);
    }
}
