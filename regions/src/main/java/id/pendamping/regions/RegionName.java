package id.pendamping.regions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: "Airhitam" is "Air Hitam", "KEC. LUBUK PINANG" is "Lubuk Pinang". */
final class RegionName {

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "Kota" is not among them: Kota Sukabumi and Kabupaten Sukabumi are two regions, and Kota Mukomuko is a district. */
    private static final Pattern TITLE =
            Pattern.compile("^\\s*(provinsi|prov|kabupaten|kab|kecamatan|kec|kelurahan|kel|desa)\\b[.\\s]+(?=\\S)");

    private RegionName() {}

    /** What is compared and searched: letters and digits only, without case or accents. */
    static String folded(String name) {
        if (isPlain(name)) {
            return name;
        }
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        return SIGNS.matcher(decomposed.replaceAll("\\p{M}", "")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String withoutTitle(String name) {
        return TITLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
    }
}
