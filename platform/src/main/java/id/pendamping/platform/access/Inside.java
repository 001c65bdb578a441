package id.pendamping.platform.access;

/**
 * The range of codes that lie in a region, for SQL: {@code column >= from and column < to}.
 *
 * @param to the code with '/' behind it, the character after '.', so that 52.080 would not be inside 52.08
 */
public record Inside(String from, String to) {

    /** All that lies in the region, itself included; null means everywhere. */
    public static Inside of(String region) {
        return region == null ? new Inside(" ", "~") : new Inside(region, region + "/");
    }
}
