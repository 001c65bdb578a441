package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a payment that was held. */
@Schema(
        description =
                "What became of a payment that was held. `HELD`: it is, by the newest list. `ENDED`: the list after it does not hold it, or the family is on the list no more. `NOT_TOLD`: with the list after it the office said nothing of payments, or not every row of what it said could be used, so nobody knows.")
public enum HoldState {
    HELD("Masih ditahan", "Still held"),
    ENDED("Tidak ditahan lagi", "Held no more"),
    NOT_TOLD("Tidak diketahui", "Not known");

    private final String indonesian;
    private final String english;

    HoldState(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
