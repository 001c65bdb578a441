package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListRowProblem.VILLAGE_OUTSIDE;
import static id.pendamping.recipient.list.ListRowProblem.VILLAGE_UNKNOWN;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the village codes of one file mean in one regency. A code is looked up once, however many rows name it. */
final class VillageOf {

    /** A file may hold as many words as rows where codes should stand. */
    private static final int MOST_KEPT = 20_000;

    private final Regions regions;
    private final String regency;
    private final Map<String, Found> found = new HashMap<>();

    VillageOf(Regions regions, String regency) {
        this.regions = regions;
        this.regency = regency;
    }

    /** A village with the number of rows that name it, or the problem of the code. */
    static final class Found {

        final byte[] code;
        final ListRowProblem problem;
        long rows;

        private Found(String code, ListRowProblem problem) {
            this.code = code == null ? null : code.getBytes(StandardCharsets.US_ASCII);
            this.problem = problem;
        }
    }

    Found of(String typed) {
        var known = found.get(typed);
        if (known == null) {
            known = find(typed);
            if (found.size() < MOST_KEPT || known.problem == null) {
                // "5208012001" and "52.08.01.2001" are one village and counted together.
                known = known.problem == null
                        ? found.computeIfAbsent(new String(known.code, StandardCharsets.US_ASCII), sameVillage(known))
                        : known;
                found.put(typed, known);
            }
        }
        return known;
    }

    private static java.util.function.Function<String, Found> sameVillage(Found village) {
        return code -> village;
    }

    private Found find(String typed) {
        return code(typed)
                .flatMap(code -> regions.find(code))
                .filter(region -> region.level() == Level.VILLAGE)
                .map(region -> region.code().value())
                .map(code -> code.startsWith(regency + '.') ? new Found(code, null) : new Found(null, VILLAGE_OUTSIDE))
                .orElseGet(() -> new Found(null, VILLAGE_UNKNOWN));
    }

    private static Optional<RegionCode> code(String typed) {
        try {
            return Optional.of(RegionCode.parseLoosely(typed));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** How many accepted rows name each village. */
    Map<String, Long> rows() {
        var rows = new HashMap<String, Long>();
        found.values().stream()
                .filter(village -> village.rows > 0)
                .forEach(village -> rows.put(new String(village.code, StandardCharsets.US_ASCII), village.rows));
        return rows;
    }
}
