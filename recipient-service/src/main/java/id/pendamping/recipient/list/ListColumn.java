package id.pendamping.recipient.list;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is read of a row, and the names that its column goes by: those of open data, of SIKS-NG exports and of the BPNT guide. All other
 * columns are read past.
 */
@Schema(
        description =
                "What is read of a row, and the names that its column goes by: those of open data, of SIKS-NG exports and of the BPNT guide. All other columns are read past.")
public enum ListColumn {
    KK(
            "kk",
            "no_kk",
            "nokk",
            "nomor_kk",
            "nomorkk",
            "nkk",
            "kartu_keluarga",
            "no_kartu_keluarga",
            "nomor_kartu_keluarga",
            "family_card"),
    NIK(
            "nik",
            "no_nik",
            "nonik",
            "nomor_nik",
            "no_ktp",
            "noktp",
            "nomor_ktp",
            "nomor_induk_kependudukan",
            "nik_pengurus",
            "nik_kpm",
            "nik_penerima",
            "nik_pm",
            "nik_ktp",
            "nik_kepala_keluarga"),
    VILLAGE(
            "kode_desa",
            "kode_desa_kelurahan",
            "kode_kelurahan_desa",
            "kode_kelurahan",
            "kode_kel",
            "kode_deskel",
            "kode_wilayah",
            "kode_wilayah_desa",
            "kode_kemendagri",
            "kode_kemendagri_desa",
            "kddesa",
            "kdkel",
            "kd_desa",
            "kd_kel",
            "kd_kelurahan",
            "village",
            "village_code"),
    DISTRICT("kode_kecamatan", "kode_kec", "kdkec", "kd_kec", "kd_kecamatan"),
    REGENCY("kode_kabupaten_kota", "kode_kabupaten", "kode_kota", "kode_kab", "kdkab", "kd_kab", "kd_kabupaten"),
    PROVINCE("kode_provinsi", "kode_propinsi", "kode_prov", "kode_prop", "kdprop", "kdprov", "kd_prop", "kd_prov");

    /** What an office can say its own columns mean. */
    static final Set<ListColumn> OWN = Set.of(KK, NIK, VILLAGE);

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> names;

    ListColumn(String... names) {
        this.names = Set.of(names);
    }

    /** What a column of this name holds: by the office's own words first. */
    static Optional<ListColumn> named(String tidied, Map<String, ListColumn> own) {
        if (own.containsKey(tidied)) {
            return Optional.of(own.get(tidied));
        }
        for (var column : values()) {
            if (column.names.contains(tidied)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** A name as it is compared: "No. KK" and "no_kk" are one. */
    static String tidy(String name) {
        return BETWEEN_WORDS
                .matcher(name.strip().toLowerCase(Locale.ROOT))
                .replaceAll("_")
                .replaceAll("^_+|_+$", "");
    }
}
