package id.pendamping.localstack.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Families made for two lists of one programme in one regency: who is on both, who moved, who left and why, and who came. Only
 * the two totals are published; all else is made, the same on every machine.
 *
 * <p>Their numbers are nobody's: there is no province 99, and no day and month is 00 or 99.
 */
final class SampleFamilies {

    private static final String HEADER = "no_kk,nik,kode_desa\n";

    /** A prime that divides none of the totals: steps of it visit every family once, in every village early and late. */
    private static final int STRIDE = 7919;

    private final SampleSeries series;
    private final List<String> villages;
    private final int[] firstOf;

    /** @param villages of the regency, by code */
    SampleFamilies(SampleSeries series, List<String> villages) {
        this.series = series;
        this.villages = villages;
        this.firstOf = shares(villages.size());
    }

    static SampleFamilies of(SampleSeries series, Apis apis) {
        var villages = apis.of("workforce", null).list("/v1/regions?level=VILLAGE&parent=" + series.region()).stream()
                .map(village -> village.path("code").asText())
                .toList();
        return new SampleFamilies(series, villages);
    }

    /** A family by its card, and a district that it was in. */
    record Known(String card, String district) {}

    /** Of those who are on both lists in one village. */
    Known whoStays() {
        return first(family -> turn(family) >= series.exits() + series.moves());
    }

    /** The one whose payment is held with the later list: the last of those who are on both in one village. */
    Known whoIsHeld() {
        int family = IntStream.iterate(series.opening() - 1, each -> each - 1)
                .filter(each -> turn(each) >= series.exits() + series.moves())
                .findFirst()
                .orElseThrow();
        return new Known(card(family), district(village(family)));
    }

    /** Of those who left for the first of the reasons. */
    Known whoLeaves() {
        return first(family -> turn(family) == 0);
    }

    Known whoLeavesUnexplained() {
        return first(family -> turn(family) == series.exits() - 1);
    }

    /** Of those whose new village is in another district; it is known by the old one. */
    Known whoMovesAway() {
        return first(family -> turn(family) >= series.exits()
                && moves(family)
                && !district(village(family)).equals(district(nextVillage(family))));
    }

    /** A card that is on neither list. */
    String nobody() {
        return card(series.opening() + series.entries());
    }

    private Known first(IntPredicate wanted) {
        int family =
                IntStream.range(0, series.opening()).filter(wanted).findFirst().orElseThrow();
        return new Known(card(family), district(village(family)));
    }

    private static String district(String village) {
        return village.substring(0, village.lastIndexOf('.'));
    }

    /** The file of the earlier list. */
    String before() {
        return table(IntStream.range(0, series.opening()).mapToObj(family -> row(family, village(family))));
    }

    /** The file of the later list. */
    String after() {
        var stay = IntStream.range(0, series.opening())
                .filter(family -> turn(family) >= series.exits())
                .mapToObj(family -> row(family, moves(family) ? nextVillage(family) : village(family)));
        var come = IntStream.range(0, series.entries()).mapToObj(this::newcomer);
        return table(Stream.concat(stay, come));
    }

    /** The file of the reasons; those who leave unexplained are not in it. */
    String reasons() {
        var rows = new StringBuilder("no_kk,alasan\n");
        for (int family = 0; family < series.opening(); family++) {
            var card = card(family);
            reason(turn(family))
                    .ifPresent(reason ->
                            rows.append(card).append(',').append(reason).append('\n'));
        }
        return rows.toString();
    }

    /** The file of payments that are held with the later list; made, as no source says how many they are. */
    String holds() {
        return "no_kk,alasan\n" + whoIsHeld().card() + ",UNCLAIMED\n";
    }

    private static String table(Stream<String> rows) {
        var table = new StringBuilder(HEADER);
        rows.forEach(row -> table.append(row).append('\n'));
        return table.toString();
    }

    private String newcomer(int number) {
        // Of every village some: by the village of the family that stood at this place.
        return row(series.opening() + number, village((int) ((long) number * series.opening() / series.entries())));
    }

    private String row(int family, String village) {
        return card(family) + ',' + representative(family) + ',' + village;
    }

    private String card(int family) {
        return "99%s0000%06d".formatted(series.region().replace(".", ""), family + 1);
    }

    private String representative(int family) {
        return "99%s9999%06d".formatted(series.region().replace(".", ""), family + 1);
    }

    /** The first turns leave, the next ones move, the others stay. */
    private int turn(int family) {
        return (int) ((long) family * STRIDE % series.opening());
    }

    private boolean moves(int family) {
        return turn(family) < series.exits() + series.moves();
    }

    private Optional<String> reason(int turn) {
        int end = 0;
        for (Map.Entry<String, Integer> reason : series.reasons().entrySet()) {
            end += reason.getValue();
            if (turn < end) {
                return Optional.of(reason.getKey());
            }
        }
        return Optional.empty();
    }

    private String village(int family) {
        return villages.get(placeOf(family));
    }

    private String nextVillage(int family) {
        return villages.get((placeOf(family) + 1) % villages.size());
    }

    private int placeOf(int family) {
        int place = java.util.Arrays.binarySearch(firstOf, family);
        return place >= 0 ? place : -place - 2;
    }

    /** The first family of each village; small and large villages take turns. */
    private int[] shares(int count) {
        var weights = IntStream.range(0, count).map(i -> 4 + i * 7 % 11).toArray();
        long all = IntStream.of(weights).sum();
        var first = new int[count];
        long before = 0;
        for (int i = 0; i < count; i++) {
            first[i] = (int) (before * series.opening() / all);
            before += weights[i];
        }
        return first;
    }
}
