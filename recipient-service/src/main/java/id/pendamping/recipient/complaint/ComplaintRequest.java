package id.pendamping.recipient.complaint;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What is asked on behalf of a family. An explanation that leaves something open brings one along as `inquiry`, to be sent as it is.",
        examples = """
                {"category": "INQUIRY", "region": "17.06", "programme": "PKH",
                 "question": "Mengapa keluarga ini tidak ada lagi dalam daftar tahap 2 tahun 2025?"}""")
public record ComplaintRequest(
        @NotNull @Schema(description = "What it is about.", examples = "INQUIRY")
        ComplaintCategory category,

        @NotBlank
        @Size(max = 13)
        @Schema(
                description =
                        "The Kemendagri code of the village, or of the district or regency where no village is known.",
                examples = "17.06.01.2001")
        String region,

        @NotBlank @Size(max = 40) @Schema(description = "The programme, by code or alias.", examples = "PKH")
        String programme,

        @Schema(
                description =
                        "The family, as an explanation names it; absent when the ledger does not know it. No number of a person is taken here.",
                examples = "019f2a53-5a00-7000-8000-000000000012",
                nullable = true)
        UUID family,

        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What is asked. No names and no numbers of persons.",
                examples = "Mengapa keluarga ini tidak ada lagi dalam daftar tahap 2 tahun 2025?")
        String question) {}
