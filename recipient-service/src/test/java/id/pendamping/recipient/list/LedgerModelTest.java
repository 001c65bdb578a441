package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any sequence of lists, further editions and reversals, against a model that knows nothing but what the last list said. */
@QuarkusTest
class LedgerModelTest {

    private static final int[][] PERIODS = {{2023, 3}, {2023, 4}, {2023, 5}, {2025, 1}, {2025, 2}, {2025, 3}, {2025, 4}
    };
    private static final int FAMILIES = 14;

    /** A list that stands: of which period, and who was where. */
    private record Standing(String list, int period, Map<Integer, String> families) {}

    @ParameterizedTest
    @CsvSource({"13.01, 1", "13.02, 2", "13.03, 3", "13.04, 4", "13.05, 5", "13.06, 6"})
    void lists_editions_and_reversals_come_to_what_the_last_list_says(String region, long seed) {
        var random = new Random(seed);
        var villages = Regions.load().inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .limit(3)
                .map(village -> village.code().value())
                .toList();
        Deque<Standing> stack = new ArrayDeque<>();
        for (int step = 0; step < 12; step++) {
            int choice = random.nextInt(10);
            if (choice < 3 && !stack.isEmpty()) {
                revert(region, stack.pop().list()).statusCode(200);
            } else {
                int newest = stack.isEmpty() ? -1 : stack.peek().period();
                boolean again = newest >= 0 && (choice < 6 || newest == PERIODS.length - 1);
                int period = again ? newest : newest + 1;
                var families = families(
                        random,
                        villages,
                        stack.isEmpty() ? Map.of() : stack.peek().families());
                var list = published("PKH", region, PERIODS[period][0], PERIODS[period][1], rows(families));
                stack.push(new Standing(list, period, families));
            }
            var expected = stack.isEmpty()
                    ? Map.<String, Long>of()
                    : byVillage(stack.peek().families());
            var at = "seed " + seed + ", step " + step;
            assertEquals(expected, LedgerDatabase.stays(region, "PKH"), at);
            assertEquals(expected, LedgerDatabase.lines(region, "PKH"), at);
            assertEquals(expected, LedgerDatabase.counts(region, "PKH"), at);
        }
    }

    /** As before, but for some who come, go and move; every village has somebody, or it would be a question. */
    private static Map<Integer, String> families(Random random, List<String> villages, Map<Integer, String> before) {
        var families = new HashMap<>(before);
        for (int family = 0; family < FAMILIES; family++) {
            switch (random.nextInt(before.isEmpty() ? 2 : 6)) {
                case 0 -> families.put(family, villages.get(random.nextInt(villages.size())));
                case 1 -> families.remove(family);
                default -> {} // as it was
            }
        }
        for (int i = 0; i < villages.size(); i++) {
            families.put(FAMILIES + i, villages.get(i));
        }
        return families;
    }

    private static String rows(Map<Integer, String> families) {
        return table(new TreeMap<>(families)
                .entrySet().stream()
                        .map(family -> row(family.getKey(), family.getValue()))
                        .toList());
    }

    private static Map<String, Long> byVillage(Map<Integer, String> families) {
        return families.values().stream().collect(Collectors.groupingBy(village -> village, Collectors.counting()));
    }
}
