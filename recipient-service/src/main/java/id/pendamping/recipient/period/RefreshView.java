package id.pendamping.recipient.period;

import id.pendamping.platform.http.Tagged;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A refresh of a register, and by when the lists made from it are due.")
public record RefreshView(
        @Schema(description = "The id of the refresh.", examples = "019f2a53-5a00-7000-8000-000000000005")
        UUID id,

        @Schema(description = "The code of the register.", examples = "DTSEN")
        String calendar,

        @Schema(description = "The first day that the refresh stands for.", examples = "2027-01-01")
        LocalDate firstDay,

        @Schema(description = "The last day that it stands for, itself included.", examples = "2027-03-31")
        LocalDate lastDay,

        @Schema(
                description = "The day by which a regency's list made from it is due; null while nobody has said it.",
                examples = "2027-01-20",
                nullable = true)
        LocalDate dueDay,

        @Schema(description = "The rule that it stands on.", examples = "Inpres 4/2025, 5 Februari 2025")
        String legalBasis,

        @Schema(description = "Where the days are said.", examples = "Surat Kepala Dinas 460/12/2026")
        String source,

        @Schema(description = "Counts the edits; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static RefreshView of(Refresh refresh) {
        return new RefreshView(
                refresh.id,
                refresh.regime.code,
                refresh.firstDay,
                refresh.lastDay,
                refresh.dueDay,
                refresh.legalBasis,
                refresh.source,
                refresh.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
