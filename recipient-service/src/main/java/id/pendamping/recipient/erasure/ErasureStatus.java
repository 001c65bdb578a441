package id.pendamping.recipient.erasure;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the erasure of a family's numbers stands. */
@Schema(description = "Where the erasure of what leads to a family stands.")
public enum ErasureStatus {
    REQUESTED("Diminta", "Requested"),
    QUEUED("Menunggu keluarga keluar dari semua daftar", "Waits until the family is on no list"),
    DONE("Selesai", "Done"),
    REFUSED("Ditolak", "Refused");

    private final String indonesian;
    private final String english;

    ErasureStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
