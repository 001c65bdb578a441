package id.pendamping.workforce.roster;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom to look for: by name or by NIK, one of the two.")
public record SearchRequest(
        @Schema(
                description = "A piece of the name, blind to case, accents and spaces; three letters at least.",
                nullable = true,
                examples = "pekerja")
        @Size(min = 3, max = 120)
        String name,

        @Schema(description = "The whole NIK, 16 digits.", nullable = true, examples = "1706010101900001")
        String nik) {

    /** Records print their components, and this one names a person. */
    @Override
    public String toString() {
        return "SearchRequest[…]";
    }
}
