package id.pendamping.recipient.figure;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a report: the figure it is now. */
public record Recorded(UUID id, String citation, int revision, Outcome outcome) {

    @Schema(description = "What became of a report: a new figure, another value of a known one, or nothing new.")
    public enum Outcome {
        RECORDED,
        REVISED,
        UNCHANGED
    }
}
