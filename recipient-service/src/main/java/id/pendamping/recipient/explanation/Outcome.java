package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a family stands with a programme, as far as the caller may see. */
@Schema(description = """
                How a family stands with a programme, as far as the caller may see. `RECEIVES`: on the newest list. `RETURNED`: on it again after it had left. \
                `PAYMENT_HELD`: on it, and its payment is held. \
                `LEFT`: no longer on it, and the reason is known. `LEFT_UNEXPLAINED`: no longer on it, and the data does not say why. `LEFT_HERE`: left it in the \
                caller's regions, and what came after, outside them, is not shown. `MOVED_AWAY`: moved to a village outside the caller's regions. `NOT_LISTED`: on no list there. `NO_LIST`: no list of the programme was published, so nothing is known.""")
public enum Outcome {
    RECEIVES("Terdaftar sebagai penerima", "Receives"),
    RETURNED("Kembali terdaftar", "Receives again"),
    PAYMENT_HELD("Terdaftar, pembayaran ditahan", "On the list, payment held"),
    LEFT("Tidak lagi terdaftar", "No longer receives"),
    LEFT_UNEXPLAINED("Tidak lagi terdaftar, alasannya tidak tercatat", "No longer receives, for no reason on record"),
    LEFT_HERE("Tidak lagi terdaftar di wilayah Anda", "No longer on the list in your area"),
    MOVED_AWAY("Pindah ke luar wilayah Anda", "Moved out of your area"),
    NOT_LISTED("Tidak ada dalam daftar", "On no list"),
    NO_LIST("Belum ada daftar", "There is no list");

    private final String indonesian;
    private final String english;

    Outcome(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    String label(Language language) {
        return language.of(indonesian, english);
    }
}
