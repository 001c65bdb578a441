package id.pendamping.recipient.figureimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of one line of a file.")
public record ImportRowView(
        @Schema(description = "The line, as a spreadsheet counts: the header is 1.", examples = "2")
        int row,

        @Schema(description = "What became of it.", examples = "REJECTED")
        RowResult.Outcome outcome,

        @Schema(
                description = "The column that is wrong; null when it is none, or the whole line.",
                examples = "nama_wilayah",
                nullable = true)
        String column,

        @Schema(
                description = "The problem; null when there is none.",
                examples = "REGION_NAME_DIFFERS",
                nullable = true)
        String code,

        @Schema(
                description = "The page of that problem, with cause and remedy; null when there is none.",
                examples = "/problems/recipient/region-name-differs",
                nullable = true)
        String type,

        @Schema(
                description = "The problem in the language of `Accept-Language`; null when there is none.",
                examples = "Kode 18.04.19 adalah Air Hitam, tetapi di berkas tertulis Sukau.",
                nullable = true)
        String message,

        @Schema(
                description = "The citation of the figure; null when the line was rejected.",
                examples = "PDM-F-4QX7-K2M9-T0RB",
                nullable = true)
        String citation) {}
