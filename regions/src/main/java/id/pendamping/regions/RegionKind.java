package id.pendamping.regions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region is called on its level; the code says it (Permendagri 58/2021): regencies 01–69, cities 71–99, villages by their first digit. */
@Schema(
        description =
                "What a region is called on its level; the code says it (Permendagri 58/2021): regencies 01–69, cities 71–99, villages by their first digit.")
public enum RegionKind {
    PROVINSI,
    KABUPATEN,
    KOTA,
    KECAMATAN,
    KELURAHAN,
    DESA,
    DESA_ADAT
}
