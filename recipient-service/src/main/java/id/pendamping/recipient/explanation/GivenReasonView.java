package id.pendamping.recipient.explanation;

import id.pendamping.recipient.reason.ReasonGroupLabel;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Why the family is not on the list any more, or why its payment is held, in the version of the reason that was given then.")
public record GivenReasonView(
        @Schema(description = "The code.", examples = "DUPLICATE")
        String code,

        @Schema(description = "The version.", examples = "1")
        int version,

        @Schema(description = "What the reason is called, in the caller's language.", examples = "Data ganda")
        String name,

        ReasonGroupLabel group,

        @Schema(
                description = "Whether it is told to the family alone. Such a reason does not stand in `message`.",
                examples = "false")
        boolean sensitive,

        @Schema(
                description = "Why, in plain words.",
                examples = "Bantuan berhenti karena keluarga tercatat lebih dari satu kali, dan catatan ini dihapus.")
        String plainAnswer,

        @Schema(
                description = "Who decided it.",
                examples = "Kementerian Sosial, setelah data dipadankan dengan data kependudukan (Dukcapil)")
        String decidedBy,

        @Schema(
                description = "The rule that it stands on.",
                examples = "Kepmensos 73/HUK/2024, sebagaimana diberitakan")
        String legalBasis,

        @Schema(
                description =
                        "By when the family should act: `deadlineDays` after being told, which is today, or the last day before the register is refreshed again; null when at any time, or when the calendar does not say.",
                examples = "2026-12-31",
                nullable = true)
        LocalDate actBy) {

    /** Null where no reason was given. */
    static GivenReasonView of(ExplanationWords words) {
        var reason = words.explanation().reason();
        if (reason == null) {
            return null;
        }
        var texts = reason.in(words.language());
        return new GivenReasonView(
                reason.code(),
                reason.version(),
                texts.name(),
                reason.group().label(words.language()),
                reason.sensitive(),
                texts.plainAnswer(),
                texts.decidedBy(),
                reason.legalBasis(),
                words.explanation().due());
    }
}
