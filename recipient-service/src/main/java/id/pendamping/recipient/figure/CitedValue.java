package id.pendamping.recipient.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The value of a figure and where it comes from.")
public record CitedValue(
        @Schema(description = "The total.", examples = "15601")
        long value,

        @Schema(
                description = "The day that it describes: a date, a bare year, or null when that is unknown.",
                examples = "2024-02-22",
                nullable = true)
        String referenceDate,

        @Schema(description = "The stage that it is of; null when it is of the year.", examples = "2", nullable = true)
        Integer stage,

        @Schema(description = "Where it was published.", examples = "radarntb.com 2024-02-22")
        String source,

        @Schema(description = "Its citation.", examples = "PDM-F-4QX7-K2M9-T0RB")
        String citation,

        @Schema(description = "Which of its values this is.", examples = "1")
        int revision) {

    public static CitedValue of(ReportedFigure figure) {
        return new CitedValue(
                figure.value, figure.reference, figure.stage, figure.source, figure.citation, figure.revision);
    }
}
