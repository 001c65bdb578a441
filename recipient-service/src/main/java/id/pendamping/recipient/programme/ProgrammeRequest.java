package id.pendamping.recipient.programme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A programme as it shall read.")
public record ProgrammeRequest(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "The name in Indonesian.", examples = "Program Keluarga Harapan (PKH)")
        String nameIndonesian,

        @NotBlank
        @Size(max = 120)
        @Schema(description = "The name in English.", examples = "Family Hope Programme (PKH)")
        String nameEnglish,

        @NotNull
        @Schema(description = "In what its recipients are counted; it cannot be changed later.", examples = "FAMILY")
        Unit unit,

        @NotNull
        @Size(max = 20)
        @Schema(
                description = "Other words that lead to it, misspellings among them; case does not matter.",
                examples = "[\"BPNT\", \"BNPT\"]")
        List<@NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z][A-Za-z0-9_ -]*") String> aliases,

        @NotBlank @Size(max = 400) @Schema(description = "The rule that it stands on.", examples = "Permensos 1/2018")
        String legalBasis) {}
