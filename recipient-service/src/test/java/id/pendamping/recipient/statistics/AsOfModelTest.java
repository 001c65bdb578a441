package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.Api.as;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any sequence of lists, further editions and reversals: each state that ever was can be asked for, and is as a model remembers it. */
@QuarkusTest
class AsOfModelTest {

    private static final List<String> PERIODS = List.of("2023-T3", "2023-T4", "2023-T5", "2025-T1", "2025-T2");

    /** A list that stands: of which period, and how many families are in each village. */
    private record Standing(String list, int period, Map<String, Long> families) {}

    /** What was published under a number: the families of each village and period. */
    private record State(long number, Map<String, Long> families) {}

    @ParameterizedTest
    @CsvSource({"63.01, 63.04, 1", "63.02, 63.05, 2", "63.03, 63.06, 3"})
    void every_state_is_as_it_was(String region, String another, long seed) {
        var random = new Random(seed);
        var villages = villages(region);
        // There always is a list here, so there always is an answer that names the last number.
        published("PKH", another, 2023, 3, table(row(1, villages(another).get(0))));
        var stack = new ArrayDeque<Standing>();
        var states = new ArrayList<State>();
        for (int step = 0; step < 9; step++) {
            if (random.nextInt(10) < 3 && !stack.isEmpty()) {
                revert(region, stack.pop().list()).statusCode(200);
            } else {
                int newest = stack.isEmpty() ? -1 : stack.peek().period();
                boolean again = newest == PERIODS.size() - 1 || newest >= 0 && random.nextInt(3) == 0;
                stack.push(publish(random, region, villages, again ? newest : newest + 1));
            }
            states.add(new State(number(another), model(stack)));
        }
        for (var state : states) {
            assertEquals(state.families(), told(region, state.number()), "seed " + seed + ", state " + state.number());
        }
    }

    private static Standing publish(Random random, String region, List<String> villages, int period) {
        var rows = new ArrayList<String>();
        var families = new HashMap<String, Long>();
        for (int i = 0; i < villages.size(); i++) {
            // One who is always there: a village that is missing would be a question.
            rows.add(row(1000 + i, villages.get(i)));
            families.merge(villages.get(i), 1L, Long::sum);
        }
        for (int family = 0; family < 12; family++) {
            if (random.nextBoolean()) {
                var village = villages.get(random.nextInt(villages.size()));
                rows.add(row(family, village));
                families.merge(village, 1L, Long::sum);
            }
        }
        var stage = PERIODS.get(period).split("-T");
        var list = published("PKH", region, Integer.parseInt(stage[0]), Integer.parseInt(stage[1]), table(rows));
        return new Standing(list, period, families);
    }

    /** Of each period the edition that stands; editions below it on the stack are superseded. */
    private static Map<String, Long> model(ArrayDeque<Standing> stack) {
        var families = new TreeMap<String, Long>();
        stack.descendingIterator().forEachRemaining(standing -> {
            var period = PERIODS.get(standing.period());
            families.keySet().removeIf(key -> key.endsWith(period));
            standing.families().forEach((village, count) -> families.put(village + " " + period, count));
        });
        return families;
    }

    private static List<String> villages(String region) {
        return Regions.load().inside(RegionCode.parse(region), Level.VILLAGE).stream()
                .limit(3)
                .map(village -> village.code().value())
                .toList();
    }

    private static long number(String region) {
        return as("viewer")
                .queryParams(Map.of("programme", "PKH", "region", region))
                .get("/v1/statistics/counts")
                .then()
                .extract()
                .<Number>path("publication")
                .longValue();
    }

    private static Map<String, Long> told(String region, long number) {
        var answer = as("viewer")
                .queryParams(Map.of(
                        "programme",
                        "PKH",
                        "region",
                        region,
                        "from",
                        "1990",
                        "level",
                        "VILLAGE",
                        "limit",
                        200,
                        "asOf",
                        number))
                .get("/v1/statistics/counts")
                .then()
                .extract();
        var told = new TreeMap<String, Long>();
        if (answer.statusCode() == 200) {
            var villages = answer.<List<String>>path("items.region.code");
            var periods = answer.<List<String>>path("items.period");
            var closings = answer.<List<Number>>path("items.balance.closing");
            for (int i = 0; i < villages.size(); i++) {
                if (closings.get(i).longValue() > 0) {
                    told.put(
                            villages.get(i) + " " + periods.get(i),
                            closings.get(i).longValue());
                }
            }
        }
        return told;
    }
}
