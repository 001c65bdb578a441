package id.pendamping.recipient.period;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A register from which lists are made, and how often it is refreshed; its refreshes are listed by themselves.")
public record RefreshCalendarView(
        @Schema(description = "The code of the register.", examples = "DTSEN")
        String code,

        @Schema(
                description = "The name, in the language of `Accept-Language`.",
                examples = "Data Tunggal Sosial dan Ekonomi Nasional")
        String name,

        @Schema(description = "The name in Indonesian.", examples = "Data Tunggal Sosial dan Ekonomi Nasional")
        String nameIndonesian,

        @Schema(description = "The name in English.", examples = "National Socio-Economic Single Registry")
        String nameEnglish,

        @Schema(description = "How often it is refreshed.", examples = "QUARTERLY")
        Rhythm refreshed,

        @Schema(
                description = "The first day on which lists are made from it; null for the register that reaches back.",
                examples = "2025-02-05",
                nullable = true)
        LocalDate firstDay,

        @Schema(description = "The rule that it stands on.", examples = "Inpres 4/2025, 5 Februari 2025")
        String legalBasis,

        @Schema(description = "Counts the edits; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static RefreshCalendarView of(Regime regime, Language language) {
        return new RefreshCalendarView(
                regime.code,
                regime.name(language),
                regime.nameIndonesian,
                regime.nameEnglish,
                regime.refreshed,
                regime.firstDay,
                regime.legalBasis,
                regime.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
