package id.pendamping.regions;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;

/**
 * A code as a number of ten digits, two for each of the upper levels and four for the village; what a wider region does not have is zero. So a region
 * stands before all that lie inside it.
 */
final class PackedCode {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");
    private static final long[] UNIT = {100_000_000L, 1_000_000L, 10_000L, 1L};

    private PackedCode() {}

    static boolean isCode(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    static long of(String code) {
        return of(code.getBytes(US_ASCII), 0, code.length());
    }

    static long of(byte[] digits, int from, int to) {
        long packed = 0;
        int level = 0;
        int part = 0;
        for (int i = from; i < to; i++) {
            if (digits[i] == '.') {
                packed += part * UNIT[level++];
                part = 0;
            } else {
                part = part * 10 + digits[i] - '0';
            }
        }
        return packed + part * UNIT[level];
    }

    /** The greatest number that a region inside this one can have. */
    static long lastInside(String code) {
        return of(code) + UNIT[new RegionCode(code).level().ordinal()] - 1;
    }

    static Level level(long packed) {
        if (packed % 10_000 != 0) {
            return Level.VILLAGE;
        }
        if (packed % 1_000_000 != 0) {
            return Level.DISTRICT;
        }
        return packed % 100_000_000 != 0 ? Level.REGENCY : Level.PROVINCE;
    }

    static String toText(long packed) {
        var digits = Long.toString(10_000_000_000L + packed).substring(1);
        int parts = level(packed).ordinal();
        var text = new StringBuilder(13).append(digits, 0, 2);
        for (int part = 1; part <= Math.min(parts, 2); part++) {
            text.append('.').append(digits, 2 * part, 2 * part + 2);
        }
        return parts < 3
                ? text.toString()
                : text.append('.').append(digits, 6, 10).toString();
    }
}
