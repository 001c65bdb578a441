package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where reasons stand that were found later. */
@Schema(description = "Where reasons stand that were found after the publication.")
public enum LateReasonStatus {
    PROPOSED("Diusulkan", "Proposed"),
    APPROVED("Terbit", "Published"),
    RETURNED("Dikembalikan", "Returned");

    private final String indonesian;
    private final String english;

    LateReasonStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
