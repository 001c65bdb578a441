package id.pendamping.recipient.complaint;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a complaint stands. */
@Schema(
        description =
                "Where a complaint stands: received by the office, answered by it, closed when the family was told.")
public enum ComplaintStatus {
    RECEIVED("Diterima", "Received"),
    ANSWERED("Dijawab", "Answered"),
    CLOSED("Selesai", "Closed");

    private final String indonesian;
    private final String english;

    ComplaintStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
