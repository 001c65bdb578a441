package id.pendamping.workforce.roster;

import id.pendamping.workforce.privacy.NikWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something odd about a NIK, which was kept all the same.")
public record NikWarningView(
        @Schema(description = "What.", examples = "REGION_NOT_KNOWN")
        NikWarning code,

        @Schema(
                description = "A sentence in the caller's language.",
                examples = "Nomor urut di akhir NIK adalah 0000. Cocokkan dengan KTP.")
        String message) {}
