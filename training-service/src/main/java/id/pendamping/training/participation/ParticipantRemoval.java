package id.pendamping.training.participation;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a worker does not take part after all. */
@Schema(description = "Why a worker does not take part after all.")
public record ParticipantRemoval(
        @NotBlank
        @Size(max = 500)
        @NoPersonNumber
        @Schema(description = "Why. No personal data.", examples = "On duty at a distribution that week")
        String reason) {}
