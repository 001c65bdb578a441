package id.pendamping.recipient.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import id.pendamping.recipient.programme.Unit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A total that somebody published, and its citation.")
public record FigureView(
        @Schema(
                description = "The id, the same through all revisions.",
                examples = "019f2a53-5a00-7000-8000-000000000003")
        UUID id,

        @Schema(
                description = "A short code to print beside the number; `GET /v1/figures/{citation}` leads back here.",
                examples = "PDM-F-4QX7-K2M9-T0RB")
        String citation,

        ProgrammeLabel programme,
        RegionLabel region,

        @Schema(description = "The year that the total is of.", examples = "2024")
        int year,

        @Schema(description = "The stage that it is of; null when it is of the year.", examples = "2", nullable = true)
        Integer stage,

        @Schema(
                description = "The day that it describes: a date, a bare year, or null when that is unknown.",
                examples = "2024-02-22",
                nullable = true)
        String referenceDate,

        @Schema(description = "What is counted.", examples = "RECIPIENT_FAMILIES")
        Indicator indicator,

        @Schema(
                description = "The part that is counted; null when it counts all.",
                examples = "Lansia",
                nullable = true)
        String category,

        @Schema(description = "The total.", examples = "22829")
        long value,

        @Schema(description = "In what it counts.", examples = "FAMILY")
        Unit unit,

        @Schema(description = "Where it was published.", examples = "radarntb.com 2024-02-22")
        String source,

        @Schema(
                description = "1 for the first value; each other value for the same total counts one up.",
                examples = "1")
        int revision,

        @Schema(description = "When the present value was recorded.", examples = "2026-11-21T08:15:30.123456Z")
        Instant recordedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "In the answer to a report: what became of it.", examples = "RECORDED")
        Recorded.Outcome outcome,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "On the page of one figure: the values that it had before, the latest first.")
        List<RevisionView> revisions)
        implements Tagged {

    FigureView with(Recorded.Outcome became) {
        return new FigureView(
                id,
                citation,
                programme,
                region,
                year,
                stage,
                referenceDate,
                indicator,
                category,
                value,
                unit,
                source,
                revision,
                recordedAt,
                became,
                revisions);
    }

    FigureView with(List<RevisionView> earlier) {
        return new FigureView(
                id,
                citation,
                programme,
                region,
                year,
                stage,
                referenceDate,
                indicator,
                category,
                value,
                unit,
                source,
                revision,
                recordedAt,
                outcome,
                earlier);
    }

    @Override
    public String etag() {
        return String.valueOf(revision);
    }
}
