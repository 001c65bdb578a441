package id.pendamping.recipient.list;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a list stands on its way from a draft to the ledger. */
@Schema(description = "Where a list stands on its way from a draft to the ledger.")
public enum ListStatus {
    DRAFT("Draf", "Draft"),
    IMPORTING("Sedang dibaca", "Being read"),
    IMPORTED("Sudah dibaca", "Read"),
    SUBMITTED("Diajukan", "Submitted"),
    PUBLISHED("Terbit", "Published"),
    SUPERSEDED("Diganti", "Superseded"),
    REVERTED("Dibatalkan", "Reverted"),
    FAILED("Gagal dibaca", "Could not be read"),
    RETURNED("Dikembalikan", "Returned"),
    DISCARDED("Dibuang", "Discarded");

    private final String indonesian;
    private final String english;

    ListStatus(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
