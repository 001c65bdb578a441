package id.pendamping.recipient.programme;

import id.pendamping.platform.http.Tagged;
import id.pendamping.platform.language.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A programme of social assistance.")
public record ProgrammeView(
        @Schema(description = "The canonical code.", examples = "SEMBAKO")
        String code,

        @Schema(description = "The name, in the language of `Accept-Language`.", examples = "Program Sembako (BPNT)")
        String name,

        @Schema(description = "The name in Indonesian.", examples = "Program Sembako (BPNT)")
        String nameIndonesian,

        @Schema(description = "The name in English.", examples = "Staple Food Programme (Sembako, formerly BPNT)")
        String nameEnglish,

        @Schema(description = "In what its recipients are counted.", examples = "FAMILY")
        Unit unit,

        @Schema(
                description = "Other words that lead to it, misspellings among them; case does not matter.",
                examples = "[\"BNPT\", \"BPNT\"]")
        List<String> aliases,

        @Schema(description = "The rule that it stands on.", examples = "Permensos 5/2021; Perpres 63/2017")
        String legalBasis,

        @Schema(description = "Counts the edits; the `ETag`.", examples = "0")
        int version)
        implements Tagged {

    static ProgrammeView of(Programme programme, Language language) {
        return new ProgrammeView(
                programme.code,
                programme.name(language),
                programme.nameIndonesian,
                programme.nameEnglish,
                programme.unit,
                programme.aliases(),
                programme.legalBasis,
                programme.version);
    }

    @Override
    public String etag() {
        return String.valueOf(version);
    }
}
