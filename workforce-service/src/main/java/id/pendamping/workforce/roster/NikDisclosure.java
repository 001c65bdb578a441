package id.pendamping.workforce.roster;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A full NIK, disclosed once for a stated purpose.")
public record NikDisclosure(
        @Schema(description = "The worker.", examples = "0197f0c2-0000-7000-8000-000000000001")
        UUID workerId,

        @Schema(description = "The NIK.", examples = "1706010101900001")
        String nik) {

    /** Records print their components, and this one is a secret. */
    @Override
    public String toString() {
        return "NikDisclosure[workerId=" + workerId + "]";
    }
}
