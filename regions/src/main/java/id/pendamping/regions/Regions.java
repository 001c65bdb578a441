package id.pendamping.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * All provinces, regencies, districts and villages of Indonesia (Kepmendagri 300.2.2-2138/2025), in memory in under 5 MiB. Immutable, safe to share.
 *
 * <p>The codes stand in one sorted array, each region before those inside it, so everything inside a region is a slice.
 */
public final class Regions {

    /** To be said wherever these names and codes are shown (ODbL 1.0, section 4.3). */
    public static final String ATTRIBUTION = "Contains idn-area-data by Fityan Nugroho, ODbL 1.0";

    private final long[] codes;
    private final Texts names;

    /** Made by the first search for a name; a service that is never asked for one spares itself the time and the space. */
    private volatile Texts folded;

    Regions(long[] codes, Texts names) {
        this.codes = codes;
        this.names = names;
    }

    /** Reads the tables that lie beside this class; a tenth of a second the first time. Load once and share. */
    public static Regions load() {
        return RegionTables.read();
    }

    public Optional<Region> find(RegionCode code) {
        int at = Arrays.binarySearch(codes, PackedCode.of(code.value()));
        return at < 0 ? Optional.empty() : Optional.of(region(at));
    }

    /** The region of a code as it was typed; empty when there is none, or when it is no code at all. */
    public Optional<Region> find(String code) {
        return PackedCode.isCode(code) ? find(new RegionCode(code)) : Optional.empty();
    }

    public boolean contains(String code) {
        return PackedCode.isCode(code) && Arrays.binarySearch(codes, PackedCode.of(code)) >= 0;
    }

    /** The name of a region, or its code where the code is not known. */
    public String name(String code) {
        return find(code).map(Region::name).orElse(code);
    }

    public List<Region> provinces() {
        return collect(0, codes.length, Integer.MAX_VALUE, at -> level(at) == Level.PROVINCE);
    }

    /** The regions directly below, in the order of their codes; none for a village or an unknown code. */
    public List<Region> children(RegionCode code) {
        return code.level() == Level.VILLAGE
                ? List.of()
                : inside(code, Level.values()[code.level().ordinal() + 1]);
    }

    /** Every region of a level inside another, in the order of their codes; a region lies inside itself. */
    public List<Region> inside(RegionCode code, Level level) {
        return collect(first(code), last(code), Integer.MAX_VALUE, at -> level(at) == level);
    }

    /** How many regions of a level lie inside another. */
    public int count(RegionCode code, Level level) {
        int count = 0;
        for (int at = first(code), end = last(code); at < end; at++) {
            count += level(at) == level ? 1 : 0;
        }
        return count;
    }

    public int count(Level level) {
        return (int) Arrays.stream(codes)
                .filter(code -> PackedCode.level(code) == level)
                .count();
    }

    /** What matches, in the order of the codes. */
    public List<Region> search(RegionSearch search) {
        int from = 0;
        int to = codes.length;
        if (search.parent() != null) {
            var parent = new RegionCode(search.parent());
            from = first(parent) + 1;
            to = last(parent);
        }
        if (search.after() != null) {
            from = Math.max(from, firstBehind(PackedCode.of(search.after())));
        }
        return collect(from, to, search.limit(), wanted(search));
    }

    /** Whether two names mean the same, blind to case, accents, spaces, signs and a "Kabupaten" or "Kecamatan" in front. */
    public static boolean sameName(String one, String other) {
        return RegionName.folded(one).equals(RegionName.folded(other))
                || RegionName.folded(RegionName.withoutTitle(one))
                        .equals(RegionName.folded(RegionName.withoutTitle(other)));
    }

    /** What the arrays take, in bytes. */
    long sizeInBytes() {
        return 8L * codes.length + names.size() + folded().size();
    }

    private Texts folded() {
        var known = folded;
        if (known == null) {
            known = names.each(RegionName::folded); // two who search first do it twice, and get the same
            folded = known;
        }
        return known;
    }

    private IntPredicate wanted(RegionSearch search) {
        var level = search.level();
        if (search.name() != null) {
            var piece = RegionName.folded(search.name());
            IntPredicate named = piece.isEmpty() ? at -> false : folded().containing(piece);
            return named.and(at -> level == null || level(at) == level);
        }
        if (level == null && search.parent() != null) {
            int below = new RegionCode(search.parent()).level().ordinal() + 1;
            return at -> level(at).ordinal() == below;
        }
        return at -> level == null || level(at) == level;
    }

    private List<Region> collect(int from, int to, int limit, IntPredicate wanted) {
        var found = new ArrayList<Region>();
        for (int at = from; at < to && found.size() < limit; at++) {
            if (wanted.test(at)) {
                found.add(region(at));
            }
        }
        return found;
    }

    private Region region(int at) {
        return new Region(new RegionCode(PackedCode.toText(codes[at])), names.get(at), level(at));
    }

    private Level level(int at) {
        return PackedCode.level(codes[at]);
    }

    private int first(RegionCode code) {
        int at = Arrays.binarySearch(codes, PackedCode.of(code.value()));
        return at < 0 ? codes.length : at;
    }

    private int last(RegionCode code) {
        return first(code) == codes.length ? codes.length : firstBehind(PackedCode.lastInside(code.value()));
    }

    private int firstBehind(long code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? -at - 1 : at + 1;
    }
}
