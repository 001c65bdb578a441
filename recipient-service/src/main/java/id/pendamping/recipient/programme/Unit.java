package id.pendamping.recipient.programme;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is counted. A family is not a person: a total in the wrong unit is another total (DQ-02). */
@Schema(description = "What is counted. A family is not a person: a total in the wrong unit is another total (DQ-02).")
public enum Unit {
    FAMILY("keluarga", "families"),
    PERSON("orang", "persons"),
    WORKER("petugas", "workers");

    /** The words of tables and forms; KPM, keluarga penerima manfaat, counts families by definition (Permensos 1/2018). */
    private static final Map<String, Unit> WORDS = Map.of(
            "KELUARGA", FAMILY,
            "KPM", FAMILY,
            "KK", FAMILY,
            "ORANG", PERSON,
            "JIWA", PERSON,
            "PETUGAS", WORKER);

    private final String indonesian;
    private final String english;

    Unit(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The unit that a table names, in its own code or an Indonesian word. */
    public static Optional<Unit> ofWord(String word) {
        var upper = word.strip().toUpperCase(Locale.ROOT);
        for (var unit : values()) {
            if (unit.name().equals(upper)) {
                return Optional.of(unit);
            }
        }
        return Optional.ofNullable(WORDS.get(upper));
    }

    public String indonesian() {
        return indonesian;
    }

    public String english() {
        return english;
    }
}
