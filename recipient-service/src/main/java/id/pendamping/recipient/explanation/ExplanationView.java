package id.pendamping.recipient.explanation;

import id.pendamping.recipient.complaint.ComplaintCategory;
import id.pendamping.recipient.complaint.ComplaintRequest;
import id.pendamping.recipient.place.RegionLabel;
import id.pendamping.recipient.programme.ProgrammeLabel;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Why a family received and does not now, or how else it stands. It holds no number of anybody and no name of the family, and only what lies inside the caller's regions.")
public record ExplanationView(
        @Schema(description = "How the family stands.", examples = "LEFT")
        Outcome outcome,

        @Schema(description = "How the family stands, in the caller's language.", examples = "Tidak lagi terdaftar")
        String outcomeLabel,

        @Schema(
                description = "What happened, in sentences for the family.",
                examples =
                        "Keluarga ini pernah terdaftar sebagai penerima Program Keluarga Harapan (PKH) di Desa Sinar Laut dan tidak ada lagi dalam daftar tahap 2 tahun 2025. Bantuan berhenti karena keluarga tercatat lebih dari satu kali, dan catatan ini dihapus.")
        String answer,

        ProgrammeLabel programme,

        @Schema(description = "The regency or city whose lists were looked at.")
        RegionLabel region,

        @Schema(
                description =
                        "The family as the ledger knows it, by an id that means nothing elsewhere; null when the number leads to none that is, or was, on the programme in the caller's regions.",
                examples = "019f2a53-5a00-7000-8000-000000000012",
                nullable = true)
        UUID family,

        @Schema(description = "The list that the answer rests on; null when none was published.", nullable = true)
        StandingListView standing,

        @Schema(
                description = "Whether that list left the family as it was, because its data could not be made out.",
                examples = "false")
        boolean heldBack,

        @Schema(
                description =
                        "The stage in which it became as it is now; null when it was so on the first list, or nothing is known.",
                nullable = true)
        StageView changedIn,

        @Schema(
                description =
                        "Why the family left (`LEFT`), or left then (`LEFT_HERE`), or why its payment is held (`PAYMENT_HELD`); null otherwise, also when the data does not say (`LEFT_UNEXPLAINED`).",
                nullable = true)
        GivenReasonView reason,

        @Schema(
                description = "What the family can do now, and how.",
                examples = "Tanyakan kepada pendamping apakah catatan lain masih aktif.")
        String whatToDo,

        @Schema(
                description = "By when, in words; null when there is no day.",
                examples = "Paling lambat 31 Desember 2026, sebelum data dimutakhirkan lagi.",
                nullable = true)
        String byWhen,

        @Schema(
                description = "Whom to ask, in words.",
                examples =
                        "Tempat bertanya: pendamping sosial PKH di Desa Sinar Laut, dari Dinas Sosial Kabupaten Mukomuko.")
        String whomToAsk,

        @Schema(
                description =
                        "Who serves the village that the family is in, or was in when it was seen last: those who carry families first, then who covers the least. Empty when nobody is known to.")
        List<CompanionView> companions,

        @Schema(
                description =
                        "Whether workforce-service, which knows the names of companions, could not be asked just now.",
                examples = "false")
        boolean namesUnavailable,

        @Schema(
                description = "How to tell it; null unless the reason is sensitive.",
                examples = "Sampaikan hanya kepada keluarga itu, tidak di depan orang lain.",
                nullable = true)
        String care,

        @Schema(
                description = "What the companion says to the family.",
                examples = "Bapak/Ibu, keluarga tercatat lebih dari satu kali, jadi satu catatan ditutup.")
        String script,

        @Schema(
                description =
                        "The answer as a message to a phone: 600 characters at most. Others may read it, so a sensitive reason does not stand in it.",
                examples =
                        "PKH: Bantuan berhenti karena keluarga tercatat lebih dari satu kali, dan catatan ini dihapus. Tanyakan kepada pendamping apakah catatan lain masih aktif.",
                maxLength = PhoneMessage.MOST)
        String message,

        @Schema(
                description = "What the data says, a sentence each.",
                examples =
                        "[\"Di Desa Sinar Laut: terdaftar sejak tahap 1 tahun 2025, tidak ada lagi pada tahap 2 tahun 2025.\"]")
        List<String> known,

        @Schema(
                description = "What the data does not say, a sentence each.",
                examples = "[\"Sejak kapan keluarga menerima sebelum daftar pertama di sini.\"]")
        List<String> notKnown,

        @Schema(description = "The stays of the family on the programme, in the order in which they happened.")
        List<StayView> timeline,

        @Schema(
                description =
                        "When payments of the family were held while it stayed on the list, and what became of that, in the order of the lists. A hold ends no stay and changes no count.")
        List<HeldPaymentView> holds,

        @Schema(
                description =
                        "What can be asked of the office, to be sent to `/v1/complaints` as it is; null when nothing is left open, or when the caller may not ask.",
                nullable = true)
        ComplaintRequest inquiry) {

    static ExplanationView of(ExplanationWords words, boolean mayInquire) {
        var explanation = words.explanation();
        return new ExplanationView(
                explanation.outcome(),
                explanation.outcome().label(words.language()),
                words.answer(),
                explanation.programme().label(words.language()),
                RegionLabel.of(explanation.regency()),
                explanation.family(),
                StandingListView.of(explanation.standing()),
                explanation.heldBack(),
                StageView.of(explanation.changedIn()),
                GivenReasonView.of(words),
                words.whatToDo(),
                words.byWhen(),
                words.whomToAsk(),
                explanation.companions().stream()
                        .map(companion -> CompanionView.of(companion, words))
                        .toList(),
                !words.names().asked(),
                words.care(),
                words.script(),
                new PhoneMessage(words).text(),
                words.known(),
                words.notKnown(),
                explanation.stays().stream()
                        .map(stay -> StayView.of(stay, words))
                        .toList(),
                explanation.holds().stream()
                        .map(hold -> HeldPaymentView.of(hold, words))
                        .toList(),
                mayInquire && words.question() != null ? inquiry(words) : null);
    }

    private static ComplaintRequest inquiry(ExplanationWords words) {
        var explanation = words.explanation();
        return new ComplaintRequest(
                ComplaintCategory.INQUIRY,
                explanation.last().village(),
                explanation.programme().code(),
                explanation.family(),
                words.question());
    }
}
