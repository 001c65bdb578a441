package id.pendamping.training.session;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session is not held. */
@Schema(description = "Why a session is not held.")
public record SessionCancellation(
        @NotBlank
        @Size(max = 500)
        @NoPersonNumber
        @Schema(description = "Why. No personal data.", examples = "The speaker could not travel")
        String reason) {}
