package id.pendamping.training.speaker;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody does not speak after all. */
@Schema(description = "Why somebody does not speak after all.")
public record SpeakerWithdrawal(
        @NotBlank
        @Size(max = 500)
        @NoPersonNumber
        @Schema(description = "Why. No personal data.", examples = "Declined the invitation")
        String reason) {}
