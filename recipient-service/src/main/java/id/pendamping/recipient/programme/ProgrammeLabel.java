package id.pendamping.recipient.programme;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as other answers name it. */
@Schema(
        description =
                "A programme: its canonical code, whatever alias was asked for, and its name in the caller's language.")
public record ProgrammeLabel(
        @Schema(description = "The canonical code.", examples = "PKH")
        String code,

        @Schema(
                description = "The name, in the language of `Accept-Language`.",
                examples = "Program Keluarga Harapan (PKH)")
        String name) {

    public static ProgrammeLabel of(Programme programme, Language language) {
        return new ProgrammeLabel(programme.code, programme.name(language));
    }
}
