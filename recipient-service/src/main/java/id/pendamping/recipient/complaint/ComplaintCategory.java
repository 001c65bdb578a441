package id.pendamping.recipient.complaint;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a complaint is about. */
@Schema(description = "What a complaint is about. `INQUIRY`: a family asks what the data does not say.")
public enum ComplaintCategory {
    INQUIRY("Pertanyaan", "Inquiry");

    private final String indonesian;
    private final String english;

    ComplaintCategory(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
