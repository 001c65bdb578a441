package id.pendamping.training.topic;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new topic. */
@Schema(description = "A new topic.")
public record TopicRequest(
        @NotNull
        @Pattern(regexp = "^[A-Z][A-Z0-9_]{1,39}$")
        @Schema(description = "The code by which trainings name it; it never changes.", examples = "DTSEN_OUTREACH")
        String code,

        @NotNull @Valid @Schema(description = "The name in both languages.")
        TopicLabels labels,

        @Size(max = 500)
        @NoPersonNumber
        @Schema(
                description = "The regulation or source that the topic teaches.",
                examples = "Inpres 4/2025",
                nullable = true)
        String basis) {

    TopicWording wording() {
        return new TopicWording(labels, basis, null);
    }
}
