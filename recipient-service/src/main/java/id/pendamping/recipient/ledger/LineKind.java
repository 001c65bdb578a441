package id.pendamping.recipient.ledger;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of the ledger tells of a family, apart from corrections. */
@Schema(
        description =
                "What began or ended a stay. `BASELINE`: the family was there when the ledger of its regency began; since when is not known. `ENTRY`: it is new. `RETURN`: it had left. `MOVE_IN`, `MOVE_OUT`: it moved between villages of the regency. `EXIT`: it left the programme.")
public enum LineKind {
    BASELINE("Sudah terdaftar pada daftar pertama", "On the first list already"),
    ENTRY("Masuk", "Entered"),
    RETURN("Kembali", "Returned"),
    MOVE_IN("Pindah ke sini", "Moved here"),
    MOVE_OUT("Pindah dari sini", "Moved away"),
    EXIT("Keluar", "Left");

    private final String indonesian;
    private final String english;

    LineKind(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    public String label(Language language) {
        return language.of(indonesian, english);
    }
}
