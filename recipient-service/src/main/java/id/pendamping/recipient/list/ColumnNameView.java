package id.pendamping.recipient.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a column of an office's own files holds.")
public record ColumnNameView(
        @NotBlank
        @Size(max = 100)
        @Schema(
                description = "The name in the header. Case, spaces and punctuation do not matter.",
                examples = "nomor_kartu_induk_klg")
        String name,

        @NotNull
        @Schema(
                description = "What it holds: `KK`, `NIK` (of the representative) or `VILLAGE` (its Kemendagri code).",
                examples = "KK")
        ListColumn column) {}
