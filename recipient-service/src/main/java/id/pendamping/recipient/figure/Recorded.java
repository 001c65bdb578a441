package id.pendamping.recipient.figure;

import java.util.UUID;

/** What became of a report: the figure it is now. */
public record Recorded(UUID id, String citation, int revision, Outcome outcome) {

    public enum Outcome {
        RECORDED,
        REVISED,
        UNCHANGED
    }
}
