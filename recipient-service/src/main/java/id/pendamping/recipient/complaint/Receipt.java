package id.pendamping.recipient.complaint;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a family keeps of what it asked: {@code PDM-C-4QX7-K2M9-T0RB}, by chance, in an alphabet without letters that look
 * like digits. It says nothing by itself.
 */
final class Receipt {

    private static final String PREFIX = "PDM-C-";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern TYPED =
            Pattern.compile("PDM-?C-?([0-9A-Z]{4})-?([0-9A-Z]{4})-?([0-9A-Z]{4})", Pattern.CASE_INSENSITIVE);
    private static final SecureRandom CHANCE = new SecureRandom();

    private Receipt() {}

    static String next() {
        var code = new StringBuilder(PREFIX);
        for (int i = 0; i < 12; i++) {
            code.append(i == 4 || i == 8 ? "-" : "").append(ALPHABET.charAt(CHANCE.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** One as somebody typed it: case, hyphens, O for 0 and I or L for 1 do not matter. Empty when it is none. */
    static Optional<String> read(String typed) {
        var parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var code = (parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3)).toUpperCase(Locale.ROOT);
        return Optional.of(PREFIX + code.replace('O', '0').replace('I', '1').replace('L', '1'));
    }
}
