package id.pendamping.recipient.figure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A value that a figure had before.")
public record RevisionView(
        @Schema(description = "Which of its values, counted from 1.", examples = "1")
        int revision,

        @Schema(description = "The value.", examples = "22830")
        long value,

        @Schema(description = "When it was recorded.", examples = "2026-11-20T08:15:30.123456Z")
        Instant recordedAt,

        @Schema(description = "When another took its place.", examples = "2026-11-21T08:15:30.123456Z")
        Instant replacedAt) {

    static RevisionView of(FigureRevision revision) {
        return new RevisionView(revision.revision, revision.value, revision.recordedAt, revision.replacedAt);
    }
}
