package id.pendamping.recipient.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure counts. */
@Schema(description = "What a figure counts.")
public enum Indicator {
    /** Families that receive the programme; tables call it {@code JUMLAH_KPM}. */
    RECIPIENT_FAMILIES("JUMLAH_KPM");

    private final String inTables;

    Indicator(String inTables) {
        this.inTables = inTables;
    }

    /** The name in the canonical table header. */
    public String inTables() {
        return inTables;
    }

    /** The indicator that a table names, by either name. */
    public static Optional<Indicator> ofWord(String word) {
        var upper = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(indicator -> indicator.name().equals(upper) || indicator.inTables.equals(upper))
                .findAny();
    }
}
