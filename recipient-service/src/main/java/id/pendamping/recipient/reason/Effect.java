package id.pendamping.recipient.reason;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reason does: a family that is out, or one that is still in and whose payment waits. */
@Schema(description = "What a reason does: a family that is out, or one that is still in and whose payment waits.")
public enum Effect {
    EXIT("Keluar dari program", "Leaves the programme"),
    HOLD("Pembayaran ditahan, tetap terdaftar", "Payment held, still on the list");

    private final String indonesian;
    private final String english;

    Effect(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public EffectLabel label(Language language) {
        return new EffectLabel(this, language.of(indonesian, english));
    }
}
