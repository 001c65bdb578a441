package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.ProblemTexts;
import id.pendamping.recipient.list.StagedRows.Rejected;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A row of a list that was rejected. What stood in it is not repeated.")
public record RejectedRowView(
        @Schema(description = "The line of the file, counted as a spreadsheet does: the header is 1.", examples = "17")
        int row,

        @Schema(
                description = "The column that it was rejected for; null when it was the row as a whole.",
                examples = "NIK",
                nullable = true)
        ListColumn column,

        @Schema(description = "Why, as a code.", examples = "NIK_MALFORMED")
        ListRowProblem code,

        @Schema(description = "Why, in the caller's language.", examples = "NIK harus 16 angka.")
        String message,

        @Schema(
                description = "What to do about it, in the caller's language.",
                examples = "Perbaiki NIK pada baris ini.")
        String remedy) {

    static RejectedRowView of(Rejected row, Language language) {
        return new RejectedRowView(
                row.line(),
                row.column(),
                row.problem(),
                ProblemTexts.detail(row.problem(), language),
                ProblemTexts.remedy(row.problem(), language));
    }
}
