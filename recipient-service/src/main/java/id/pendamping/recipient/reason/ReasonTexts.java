package id.pendamping.recipient.reason;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason in the words of one language. */
@Embeddable
@Schema(
        description =
                "The words of a reason in one language, short enough for a phone message, to be read aloud as they are.")
public record ReasonTexts(
        @NotBlank @Size(max = 120) @Schema(description = "What the reason is called.", examples = "Data ganda")
        String name,

        @NotBlank
        @Size(max = 240)
        @Schema(
                description = "Who decides on it.",
                examples = "Kementerian Sosial, setelah data dipadankan dengan data kependudukan (Dukcapil)")
        String decidedBy,

        @NotBlank
        @Size(max = 240)
        @Schema(
                description = "Why the family received before and does not now, in plain words.",
                examples = "Bantuan berhenti karena keluarga tercatat lebih dari satu kali, dan catatan ini dihapus.")
        String plainAnswer,

        @NotBlank
        @Size(max = 240)
        @Schema(
                description = "What the family can do about it; by when is said by `deadline`.",
                examples = "Tanyakan kepada pendamping apakah catatan lain masih aktif.")
        String whatToDo,

        @NotBlank
        @Size(max = 600)
        @Schema(
                description = "What the companion says to the family.",
                examples = "Bapak/Ibu, keluarga tercatat lebih dari satu kali, jadi satu catatan ditutup.")
        String script) {

    ReasonTexts stripped() {
        return new ReasonTexts(name.strip(), decidedBy.strip(), plainAnswer.strip(), whatToDo.strip(), script.strip());
    }
}
