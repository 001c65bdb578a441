package id.pendamping.workforce.privacy;

import id.pendamping.platform.language.Language;
import id.pendamping.platform.problem.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can look odd about a NIK that is kept all the same. */
@Schema(description = "What can look odd about a NIK that is kept all the same.")
public enum NikWarning implements Wording {
    REGION_NOT_KNOWN(
            "Enam angka pertama bukan kode kecamatan yang berlaku sekarang; mungkin kode lama. Cocokkan dengan KTP.",
            "The first six digits are no district code of today; they may be historic. Compare with the identity card."),
    BIRTH_DATE_NOT_REAL(
            "Angka ke-7 sampai ke-12 bukan tanggal lahir yang mungkin. Cocokkan dengan KTP.",
            "Digits 7 to 12 are no possible date of birth. Compare with the identity card."),
    SERIAL_ZERO(
            "Nomor urut di akhir NIK adalah 0000. Cocokkan dengan KTP.",
            "The serial at the end is 0000. Compare with the identity card.");

    private final String indonesian;
    private final String english;

    NikWarning(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    @Override
    public String in(Language language) {
        return language.of(indonesian, english);
    }
}
