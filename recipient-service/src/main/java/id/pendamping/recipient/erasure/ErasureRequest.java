package id.pendamping.recipient.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whose numbers are to be erased, by one of them, and why that is lawful. The number is not kept.")
public record ErasureRequest(
        @NotBlank
        @Size(max = 5)
        @Schema(description = "The code of the regency whose lists named the family.", examples = "17.06")
        String region,

        @Pattern(regexp = "[0-9]{16}")
        @Schema(
                description = "The number of the family card; either this or `nik`.",
                examples = "9906010100000001",
                nullable = true)
        String kk,

        @Pattern(regexp = "[0-9]{16}")
        @Schema(
                description = "The number of the person who represents the family; either this or `kk`.",
                nullable = true)
        String nik,

        @NotBlank
        @Size(max = 400)
        @Schema(
                description =
                        "Why it is lawful: the letter and its date, or an order of a court. No names and no numbers of persons.",
                examples = "Permohonan tertulis 3 November 2026, Pasal 8 UU 27/2022")
        String basis) {}
