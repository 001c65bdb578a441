package id.pendamping.localstack.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two totals of a programme in a regency as the press printed them, and what is made up between them.
 *
 * @param opening printed of the earlier period
 * @param closing printed of the later one
 * @param reasons families that leave for each reason, made
 * @param unexplained families that leave without one, made
 * @param moves families that go to another village of the regency, made
 */
record SampleSeries(
        String region,
        String programme,
        Stage before,
        Stage after,
        int opening,
        int closing,
        Map<String, Integer> reasons,
        int unexplained,
        int moves) {

    /** A stage of a year; its days are set only where the programme's stages are not known and one is made. */
    record Stage(int year, int number, String firstDay, String lastDay) {

        static Stage known(int year, int number) {
            return new Stage(year, number, null, null);
        }
    }

    static final SampleSeries PKH_MUKOMUKO = new SampleSeries(
            "17.06",
            "PKH",
            Stage.known(2023, 5),
            Stage.known(2025, 4),
            7026,
            6741,
            inOrder(
                    Map.entry("NO_COMPONENT_LEFT", 214),
                    Map.entry("SELF_RELIANT_GRADUATION", 118),
                    Map.entry("ECONOMICALLY_IMPROVED", 87),
                    Map.entry("DECEASED", 66),
                    Map.entry("NOT_MATCHED_DUKCAPIL", 52),
                    Map.entry("MOVED", 39)),
            73,
            24);

    // The press names one reason, families who withdrew by themselves, and "many factors" (radarntb.com,
    // 22 February 2024).
    static final SampleSeries SEMBAKO_LOMBOK_UTARA = new SampleSeries(
            "52.08",
            "SEMBAKO",
            new Stage(2023, 12, "2023-12-01", "2023-12-31"),
            new Stage(2024, 2, "2024-02-01", "2024-02-29"),
            32765,
            26940,
            inOrder(
                    Map.entry("SELF_WITHDRAWAL", 1206),
                    Map.entry("ECONOMICALLY_IMPROVED", 1117),
                    Map.entry("NOT_MATCHED_DUKCAPIL", 842),
                    Map.entry("DUPLICATE", 528),
                    Map.entry("DECEASED", 491),
                    Map.entry("MOVED", 317),
                    Map.entry("ADDRESS_NOT_FOUND", 206),
                    Map.entry("VILLAGE_OFFICIAL", 64)),
            1640,
            120);

    static final List<SampleSeries> ALL = List.of(SEMBAKO_LOMBOK_UTARA, PKH_MUKOMUKO);

    int exits() {
        return reasons.values().stream().mapToInt(Integer::intValue).sum() + unexplained;
    }

    String firstReason() {
        return reasons.keySet().iterator().next();
    }

    /** What has to come so that the printed totals hold. */
    int entries() {
        return closing - opening + exits();
    }

    @SafeVarargs
    private static Map<String, Integer> inOrder(Map.Entry<String, Integer>... reasons) {
        var map = new LinkedHashMap<String, Integer>();
        for (var reason : reasons) {
            map.put(reason.getKey(), reason.getValue());
        }
        return map;
    }
}
