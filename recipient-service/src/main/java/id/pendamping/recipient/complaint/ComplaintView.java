package id.pendamping.recipient.complaint;

import id.pendamping.platform.access.Caller;
import id.pendamping.platform.http.Tagged;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What somebody asked on behalf of a family, and what the office answered.")
public record ComplaintView(
        @Schema(description = "The id of the complaint.", examples = "019f2a53-5a00-7000-8000-000000000020")
        UUID id,

        @Schema(
                description = "The number that the family keeps, to ask about it later.",
                examples = "PDM-C-4QX7-K2M9-T0RB")
        String receipt,

        @Schema(description = "What it is about.", examples = "INQUIRY")
        ComplaintCategory category,

        @Schema(description = "What it is about, in the caller's language.", examples = "Pertanyaan")
        String categoryLabel,

        @Schema(description = "Where it stands.", examples = "RECEIVED")
        ComplaintStatus status,

        @Schema(description = "Where it stands, in the caller's language.", examples = "Diterima")
        String statusLabel,

        RegionLabel region,

        ProgrammeLabel programme,

        @Schema(
                description = "The family as the ledger knows it; null when it does not.",
                examples = "019f2a53-5a00-7000-8000-000000000012",
                nullable = true)
        UUID family,

        @Schema(
                description = "What was asked.",
                examples = "Mengapa keluarga ini tidak ada lagi dalam daftar tahap 2 tahun 2025?")
        String question,

        @Schema(
                description = "What the office answered; null before.",
                examples = "Keluarga tercatat ganda; catatan yang lain masih menerima.",
                nullable = true)
        String answer,

        @Schema(description = "The account that opened it.", examples = "companion-17.06")
        String openedBy,

        @Schema(description = "When that was.", examples = "2026-01-06T03:00:00Z")
        Instant openedAt,

        @Schema(description = "The account that answered it; null before.", examples = "officer-17.06", nullable = true)
        String answeredBy,

        @Schema(description = "When that was; null before.", examples = "2026-01-07T03:00:00Z", nullable = true)
        Instant answeredAt,

        @Schema(description = "The account that closed it; null before.", examples = "companion-17.06", nullable = true)
        String closedBy,

        @Schema(description = "When that was; null before.", examples = "2026-01-08T03:00:00Z", nullable = true)
        Instant closedAt,

        @Schema(description = "The steps open to this caller now; empty for those who only read.")
        List<ComplaintStepView> actions,

        @Schema(description = "How often it was changed.", examples = "0")
        int revision)
        implements Tagged {

    static ComplaintView of(Complaint complaint, Places places, Caller caller) {
        return new ComplaintView(
                complaint.id,
                complaint.receipt,
                complaint.category,
                complaint.category.label(caller.language()),
                complaint.status,
                complaint.status.label(caller.language()),
                places.label(complaint.region),
                ProgrammeLabel.of(complaint.programme, caller.language()),
                complaint.family,
                complaint.question,
                complaint.answer,
                complaint.openedBy,
                complaint.openedAt,
                complaint.answeredBy,
                complaint.answeredAt,
                complaint.closedBy,
                complaint.closedAt,
                ComplaintStepView.openFor(complaint, caller),
                complaint.version);
    }

    @Override
    public String etag() {
        return String.valueOf(revision);
    }
}
