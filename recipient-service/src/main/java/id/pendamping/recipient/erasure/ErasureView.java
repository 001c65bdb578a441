package id.pendamping.recipient.erasure;

import id.pendamping.platform.language.Language;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.place.RegionLabel;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The erasure of what leads to a family. It names nobody, and not the family's id either.")
public record ErasureView(
        @Schema(description = "The id of the erasure.", examples = "019f2a53-5a00-7000-8000-000000000031")
        UUID id,

        @Schema(description = "The regency.") RegionLabel region,

        @Schema(description = "Where it stands.", examples = "QUEUED")
        ErasureStatus status,

        @Schema(
                description = "Where it stands, in the caller's language.",
                examples = "Menunggu keluarga keluar dari semua daftar")
        String statusLabel,

        @Schema(description = "Why it is lawful.", examples = "Permohonan tertulis 3 November 2026, Pasal 8 UU 27/2022")
        String basis,

        @Schema(
                description = "Why it was refused; null otherwise.",
                examples = "Permohonan belum ditandatangani.",
                nullable = true)
        String comment,

        @Schema(description = "The account that asked.", examples = "officer-17.06")
        String requestedBy,

        @Schema(description = "When it asked.", examples = "2026-11-03T02:15:30Z")
        Instant requestedAt,

        @Schema(
                description = "The account that confirmed or refused, never the one that asked; null before.",
                examples = "approver-17.06",
                nullable = true)
        String decidedBy,

        @Schema(description = "When that was; null before.", examples = "2026-11-04T03:00:00Z", nullable = true)
        Instant decidedAt,

        @Schema(
                description = "When everything that led to the family was destroyed; null until then.",
                examples = "2026-11-04T03:00:00Z",
                nullable = true)
        Instant doneAt,

        @Schema(
                description =
                        "How many tokens were destroyed: of card and representative, former ones too, under every key; null until then.",
                examples = "2",
                nullable = true)
        Long tokens) {

    static ErasureView of(Erasure erasure, Places places, Language language) {
        return new ErasureView(
                erasure.id,
                places.label(erasure.region),
                erasure.status,
                erasure.status.label(language),
                erasure.basis,
                erasure.comment,
                erasure.requestedBy,
                erasure.requestedAt,
                erasure.decidedBy,
                erasure.decidedAt,
                erasure.doneAt,
                erasure.tokens);
    }
}
