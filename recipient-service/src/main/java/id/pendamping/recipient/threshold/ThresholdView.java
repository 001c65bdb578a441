package id.pendamping.recipient.threshold;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A limit that answers are measured against, from which day on.")
public record ThresholdView(
        @Schema(description = "The id of the row.", examples = "019f2a53-5a00-7000-8000-000000000002")
        UUID id,

        @Schema(description = "What it is about.", examples = "SIGNIFICANT_CHANGE")
        ThresholdKind kind,

        @Schema(
                description = "The programme; null for all that have no row of their own.",
                nullable = true,
                implementation = ProgrammeLabel.class)
        ProgrammeLabel programme,

        @Schema(
                description = "A change of more than this many percent; null for `SMALLEST_COUNT`.",
                examples = "10",
                nullable = true)
        BigDecimal percent,

        @Schema(
                description = "The smallest count that is published; null unless the kind is `SMALLEST_COUNT`.",
                nullable = true)
        Integer smallestCount,

        @Schema(
                description = "The first day on which it holds; null for the row that holds until another begins.",
                examples = "2027-01-01",
                nullable = true)
        LocalDate firstDay,

        @Schema(description = "Who set it and where that is written.", examples = "Surat Kepala Dinas 460/12/2026")
        String source,

        @Schema(description = "Counts the edits; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static ThresholdView of(Threshold threshold, Language language) {
        return new ThresholdView(
                threshold.id,
                threshold.kind,
                threshold.programme == null ? null : ProgrammeLabel.of(threshold.programme, language),
                threshold.plainPercent(),
                threshold.smallestCount,
                threshold.firstDay,
                threshold.source,
                threshold.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
