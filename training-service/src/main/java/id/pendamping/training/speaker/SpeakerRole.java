package id.pendamping.training.speaker;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who is no participant does at a training. */
@Schema(description = "What somebody who is no participant does at a training.")
public enum SpeakerRole {
    /** Teaches (narasumber). */
    RESOURCE_PERSON("Narasumber", "Resource person"),
    /** Opens it. */
    OPENER("Pembuka", "Opener"),
    /** Attends as an official guest. */
    GUEST("Tamu", "Guest");

    private final String indonesian;
    private final String english;

    SpeakerRole(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public String label(Language language) {
        return language.of(indonesian, english);
    }
}
