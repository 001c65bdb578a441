package id.pendamping.recipient.explanation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Of which family an explanation is asked, by one of its two numbers, and of which programme. The number is not kept.",
        examples = """
                {"kk": "1706010101250001", "programme": "PKH", "region": "17.06"}""")
public record ExplanationRequest(
        @Pattern(regexp = NUMBER, message = "{family-number}")
        @Schema(
                description = "The number of the family card, 16 digits; this or `nik`.",
                examples = "1706010101250001",
                nullable = true)
        String kk,

        @Pattern(regexp = NUMBER, message = "{family-number}")
        @Schema(
                description = "The NIK of the family's representative, 16 digits; this or `kk`.",
                examples = "1706014101850001",
                nullable = true)
        String nik,

        @NotBlank @Size(max = 40) @Schema(description = "The programme, by code or alias.", examples = "PKH")
        String programme,

        @Size(max = 13)
        @Schema(
                description =
                        "The Kemendagri code of the regency or city to look in; may be absent for who sees into one only.",
                examples = "17.06",
                nullable = true)
        String region) {

    private static final String NUMBER = "[0-9]{16}";

    /** Records print their components, and this one names a family. */
    @Override
    public String toString() {
        return "ExplanationRequest[…]";
    }
}
