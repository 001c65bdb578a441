package id.pendamping.regions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four levels of Indonesian administration, from the widest to the narrowest. */
@Schema(description = "The four levels of Indonesian administration, from the widest to the narrowest.")
public enum Level {
    PROVINCE("provinsi", "province"),
    REGENCY("kabupaten/kota", "regency or city"),
    DISTRICT("kecamatan", "district"),
    VILLAGE("desa/kelurahan", "village");

    private final String indonesian;
    private final String english;

    Level(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** The word for it in Indonesian. */
    public String indonesian() {
        return indonesian;
    }

    /** The word for it in English. */
    public String english() {
        return english;
    }

    /** Whether a region of this level can lie inside one of the other; each level lies inside itself. */
    public boolean isWithin(Level other) {
        return compareTo(other) >= 0;
    }
}
