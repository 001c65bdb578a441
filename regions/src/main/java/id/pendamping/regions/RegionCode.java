package id.pendamping.regions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Kemendagri code: {@code 52}, {@code 52.08}, {@code 52.08.01} or {@code 52.08.01.2001}. A value of the right shape; whether such a region exists,
 * {@link Regions} knows. In JSON it is the plain string.
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    private static final Pattern DIGITS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}|\\d{10}");

    /** @throws IllegalArgumentException when the value has another shape */
    public RegionCode {
        if (!PackedCode.isCode(value)) {
            throw new IllegalArgumentException("A region code looks like 52, 52.08, 52.08.01 or 52.08.01.2001");
        }
    }

    /** Reads a code with its dots. */
    @JsonCreator
    public static RegionCode parse(String value) {
        return new RegionCode(value);
    }

    /** Reads a code with or without dots, as tables of open-data portals print it: {@code 520801} is {@code 52.08.01}. */
    public static RegionCode parseLoosely(String value) {
        if (value == null || !DIGITS.matcher(value).matches()) {
            return new RegionCode(value);
        }
        var dotted = new StringBuilder(value);
        for (int dot = 2; dot < dotted.length() && dot < 9; dot += 3) {
            dotted.insert(dot, '.');
        }
        return new RegionCode(dotted.toString());
    }

    public Level level() {
        return switch (value.length()) {
            case 2 -> Level.PROVINCE;
            case 5 -> Level.REGENCY;
            case 8 -> Level.DISTRICT;
            default -> Level.VILLAGE;
        };
    }

    public RegionKind kind() {
        return switch (level()) {
            case PROVINCE -> RegionKind.PROVINSI;
            case REGENCY -> value.charAt(3) >= '7' ? RegionKind.KOTA : RegionKind.KABUPATEN;
            case DISTRICT -> RegionKind.KECAMATAN;
            case VILLAGE ->
                switch (value.charAt(9)) {
                    case '1' -> RegionKind.KELURAHAN;
                    case '3' -> RegionKind.DESA_ADAT;
                    default -> RegionKind.DESA;
                };
        };
    }

    /** The region around this one; a province has none. */
    public Optional<RegionCode> parent() {
        int cut = value.lastIndexOf('.');
        return cut < 0 ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, cut)));
    }

    /** The part of this code down to a level: the regency of a village. A level below this code's own leaves it as it is. */
    public RegionCode at(Level level) {
        var code = this;
        while (code.level().compareTo(level) > 0) {
            code = code.parent().orElseThrow();
        }
        return code;
    }

    /** Whether this is the other region or lies within it. */
    public boolean isInside(RegionCode other) {
        return value.startsWith(other.value)
                && (value.length() == other.value.length() || value.charAt(other.value.length()) == '.');
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
