package id.pendamping.platform.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a redrive. */
@Schema(name = "Redrive", description = "What became of a redrive.")
public record RedriveView(
        @Schema(description = "How many letters were handled now, oldest first.", examples = "3")
        int redriven,

        @Schema(description = "How many letters of the subject are still open.", examples = "0")
        int open,

        @Schema(
                description = "The letter that failed again, before which it stopped; null when none did.",
                nullable = true,
                examples = "\"019a9c3e-7b1c-7f00-8a10-0c5d2e1f4b21\"")
        UUID failed,

        @Schema(
                description = "The class of what was thrown; null when nothing was.",
                nullable = true,
                examples = "\"java.lang.IllegalStateException\"")
        String exception) {}
