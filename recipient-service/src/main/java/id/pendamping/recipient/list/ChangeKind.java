package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list does to a family, or why it does nothing yet. */
@Schema(description = "What a list does to a family, or why it does nothing yet.")
public enum ChangeKind {
    ENTRY("Masuk", "Enters"),
    RETURN("Kembali", "Returns"),
    EXIT("Keluar", "Leaves"),
    MOVE("Pindah desa", "Moves to another village"),
    UNCHANGED("Tetap, dengan nomor baru", "Stays, with a new number"),
    HELD_BACK("Ditahan seperti semula", "Held back as it was"),
    QUESTION("Belum jelas milik siapa", "Not known whose it is"),
    NOT_COUNTED("Tidak dihitung", "Not counted");

    private final String indonesian;
    private final String english;

    ChangeKind(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
