package id.pendamping.training.participation;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a participant has come. */
@Schema(description = "How far a participant has come.")
public enum ParticipationStatus {
    /** Chosen, the training is not completed yet. */
    INVITED("Diundang", "Invited"),
    /** Taken off the list before it began, with a reason. */
    REMOVED("Dikeluarkan", "Removed"),
    /** Attended the share of sessions that the training asks for. */
    COMPLETED("Selesai", "Completed"),
    /** Attended less than that. */
    NOT_COMPLETED("Tidak selesai", "Not completed");

    private final String indonesian;
    private final String english;

    ParticipationStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public String label(Language language) {
        return language.of(indonesian, english);
    }
}
