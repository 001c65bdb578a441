package id.pendamping.recipient.reason;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which heading statistics count a reason. */
@Schema(description = "Under which heading statistics count a reason.")
public enum ReasonGroup {
    DEATH_OR_MOVE("Meninggal atau pindah", "Death or move"),
    DATA("Data", "Data"),
    ELIGIBILITY("Kelayakan", "Eligibility"),
    GRADUATION("Graduasi", "Graduation"),
    VOLUNTARY("Kemauan sendiri", "Voluntary"),
    PAYMENT("Pembayaran", "Payment"),
    OTHER("Lainnya", "Other");

    private final String indonesian;
    private final String english;

    ReasonGroup(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public ReasonGroupLabel label(Language language) {
        return new ReasonGroupLabel(this, language.of(indonesian, english));
    }
}
