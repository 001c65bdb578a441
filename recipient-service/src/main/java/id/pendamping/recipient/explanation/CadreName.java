package id.pendamping.recipient.explanation;

import id.pendamping.platform.language.Language;
import java.util.Map;

/** What cadres are called in a sentence. A cadre is a row of workforce-service; one that is not known here stands as its code. */
final class CadreName {

    private record Names(String indonesian, String english) {}

    private static final Map<String, Names> KNOWN = Map.of(
            "PKH_FACILITATOR", new Names("pendamping sosial PKH", "PKH companion"),
            "TKSK", new Names("tenaga kesejahteraan sosial kecamatan (TKSK)", "district welfare worker (TKSK)"),
            "TKSM", new Names("tenaga kesejahteraan sosial masyarakat (TKSM)", "community welfare worker (TKSM)"),
            "PSM", new Names("pekerja sosial masyarakat (PSM)", "community social worker (PSM)"),
            "REGENCY_COORDINATOR", new Names("koordinator PKH kabupaten/kota", "PKH coordinator of the regency"),
            "AREA_COORDINATOR", new Names("koordinator wilayah PKH", "PKH coordinator of the area"));

    private CadreName() {}

    static String of(String code, Language language) {
        var names = KNOWN.get(code);
        return names == null ? code : language.of(names.indonesian, names.english);
    }
}
