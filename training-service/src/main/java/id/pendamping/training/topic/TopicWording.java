package id.pendamping.training.topic;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a steward can say about a topic that exists. */
@Schema(description = "All that a steward can say about a topic that exists.")
public record TopicWording(
        @NotNull @Valid @Schema(description = "The name in both languages.")
        TopicLabels labels,

        @Size(max = 500)
        @NoPersonNumber
        @Schema(
                description = "The regulation or source that the topic teaches.",
                examples = "Inpres 4/2025",
                nullable = true)
        String basis,

        @Size(min = 1, max = 500)
        @NoPersonNumber
        @Schema(
                description = "Why nothing new is taught under it; null while it is in use.",
                examples = "Replaced by DTSEN_OUTREACH",
                nullable = true)
        String retiredBecause) {}
