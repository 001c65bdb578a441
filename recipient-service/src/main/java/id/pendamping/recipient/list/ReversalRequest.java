package id.pendamping.recipient.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a published list is taken back.")
public record ReversalRequest(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                description = "The reason, kept with the list. No names and no numbers of persons.",
                examples = "Berkas kabupaten lain.")
        String reason) {}
