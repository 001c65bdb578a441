package id.pendamping.regions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as people type them: "Airhitam" is "Air Hitam", "KEC. LUBUK PINANG" is "Lubuk Pinang". */
final class RegionName {

    private static final Pattern ACCENTS_AND_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "Kota" is not among them: Kota Sukabumi and Kabupaten Sukabumi are two regions, and Kota Mukomuko is a district. */
    private static final Pattern TITLE =
            Pattern.compile("^\\s*(provinsi|prov|kabupaten|kab|kecamatan|kec|kelurahan|kel|desa)\\b[.\\s]+(?=\\S)");

    private RegionName() {}

    /** What is compared and searched: letters and digits only, without case or accents. */
    static String folded(String name) {
        var folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 127) {
                return foldedBeyondAscii(name);
            }
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    private static String foldedBeyondAscii(String name) {
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        return ACCENTS_AND_SIGNS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static String withoutTitle(String name) {
        return TITLE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
