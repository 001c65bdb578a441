package id.pendamping.recipient.period;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A stage of a programme in a year.")
public record PeriodView(
        @Schema(description = "The id of the period.", examples = "019f2a53-5a00-7000-8000-000000000001")
        UUID id,

        ProgrammeLabel programme,

        @Schema(description = "The year that the stage belongs to.", examples = "2025")
        int year,

        @Schema(description = "The number of the stage (*tahap*) within the year.", examples = "2")
        int stage,

        @Schema(description = "The first day.", examples = "2025-04-01")
        LocalDate firstDay,

        @Schema(description = "The last day, itself included.", examples = "2025-06-30")
        LocalDate lastDay,

        RegimeLabel regime,

        @Schema(description = "Where this is said.", examples = "blog.tribunjualbeli.com/amp/62264")
        String source,

        @Schema(description = "Counts the edits; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static PeriodView of(Period period, Language language) {
        return new PeriodView(
                period.id,
                ProgrammeLabel.of(period.programme, language),
                period.year,
                period.stage,
                period.firstDay,
                period.lastDay,
                new RegimeLabel(period.regime.code, period.regime.name(language), period.regime.legalBasis),
                period.source,
                period.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
