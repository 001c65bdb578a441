package id.pendamping.recipient.erasure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why an erasure is refused.")
public record ErasureRefusalRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "What stands against it. No names and no numbers of persons.",
                examples = "Permohonan belum ditandatangani.")
        String comment) {}
