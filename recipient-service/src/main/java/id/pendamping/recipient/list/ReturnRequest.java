package id.pendamping.recipient.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a list goes back to who submitted it.")
public record ReturnRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What is to be mended. No names and no numbers of persons.",
                examples = "Desa Air Dikit belum lengkap.")
        String comment) {}
