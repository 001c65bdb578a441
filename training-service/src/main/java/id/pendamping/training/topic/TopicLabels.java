package id.pendamping.training.topic;

import id.pendamping.training.privacy.NoPersonNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name of a topic in both languages. */
@Schema(description = "The name of a topic in both languages.")
public record TopicLabels(
        @NotBlank
        @Size(max = 200)
        @NoPersonNumber
        @Schema(description = "The name in Indonesian.", examples = "Sosialisasi DTSEN")
        String id,

        @NotBlank
        @Size(max = 200)
        @NoPersonNumber
        @Schema(description = "The name in English.", examples = "Introduction of the DTSEN registry")
        String en) {}
