package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static id.pendamping.recipient.list.Lists.kk;
import static id.pendamping.recipient.list.Lists.published;
import static id.pendamping.recipient.list.Lists.revert;
import static id.pendamping.recipient.list.Lists.row;
import static id.pendamping.recipient.list.Lists.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.recipient.ledger.KeysAlive;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Any sequence of lists, further editions, reversals, reasons found later, changes of the key and erasures, against a model that knows
 * nothing but what the last list said, who was who, and what was answered at each publication number.
 */
@QuarkusTest
class LedgerModelTest {

    private static final int[][] PERIODS = {{2023, 3}, {2023, 4}, {2023, 5}, {2025, 1}, {2025, 2}, {2025, 3}, {2025, 4}
    };
    private static final int FAMILIES = 14;
    private static final int STEPS = 24;
    private static final Map<String, Long> HAPPENED = new TreeMap<>();

    @Inject
    TokenKeys keys;

    /** A list that stands: of which period, and who was where. */
    private record Standing(String list, int period, Map<Integer, String> families) {}

    /** One regency, as it should be. */
    private final class Model {

        private final String region;
        private final long seed;
        private final Random random;
        private final List<String> villages;
        private final Deque<Standing> stack = new ArrayDeque<>();

        /** As which family of the ledger a household was met, and with which list first. */
        private final Map<Integer, String> identities = new HashMap<>();

        private final Map<Integer, String> metWith = new HashMap<>();
        private final Set<String> gone = new HashSet<>();
        private final Map<Integer, String> erasures = new HashMap<>();
        private final Map<Long, Map<String, Long>> asOf = new TreeMap<>();
        private int key;
        private boolean rotating;

        Model(String region, long seed) {
            this.region = region;
            this.seed = seed;
            // Small seeds begin alike.
            random = new Random(seed * 0x9E3779B97F4A7C15L);
            villages = Regions.load().inside(RegionCode.parse(region), Level.VILLAGE).stream()
                    .limit(3)
                    .map(village -> village.code().value())
                    .toList();
            alive();
        }

        void step() {
            switch (random.nextInt(14)) {
                case 0, 1 -> takeBack();
                case 2, 3, 4 -> tell(true);
                case 5, 6, 7, 8 -> tell(false);
                case 9 -> changeKey();
                case 10, 11, 12 -> explain();
                default -> erase();
            }
        }

        private Map<Integer, String> now() {
            return stack.isEmpty() ? Map.of() : stack.peek().families();
        }

        private void takeBack() {
            if (stack.isEmpty()) {
                return;
            }
            var last = stack.pop();
            revert(region, last.list()).statusCode(200);
            // Who came with the list goes with it.
            metWith.entrySet().removeIf(met -> {
                if (met.getValue().equals(last.list())) {
                    identities.remove(met.getKey());
                    return true;
                }
                return false;
            });
            carriedOut();
        }

        private void tell(boolean edition) {
            int newest = stack.isEmpty() ? -1 : stack.peek().period();
            boolean again = newest >= 0 && (edition || newest == PERIODS.length - 1);
            int period = again ? newest : newest + 1;
            var families = families(random, villages, now());
            var list = published("PKH", region, PERIODS[period][0], PERIODS[period][1], rows(families));
            stack.push(new Standing(list, period, families));
            for (var household : families.keySet()) {
                var family = family(household);
                if (identities.containsKey(household)) {
                    assertEquals(identities.get(household), family, this + ": household " + household);
                } else {
                    assertFalse(gone.contains(family), this + ": household " + household + " was erased");
                    identities.put(household, family);
                    metWith.put(household, list);
                }
            }
            carriedOut();
        }

        /** The family that the card of a household leads to, under any key that is alive. */
        private String family(int household) {
            var found = LedgerDatabase.numbers(
                    "select family, count(distinct family) from family_token where region = ? and closed is null and token in ("
                            + keys.tokens(NumberKind.KK, kk(household)).stream()
                                    .map(token -> "'" + token + "'")
                                    .collect(Collectors.joining(","))
                            + ") group by family",
                    region);
            assertEquals(1, found.size(), this + ": household " + household);
            return found.keySet().iterator().next();
        }

        /** A new key in front; or the former one withdrawn, if nothing depends on it and nobody would be forgotten. */
        private void changeKey() {
            if (rotating) {
                int status = as("operator")
                        .contentType(ContentType.JSON)
                        .body(Map.of("forgotten", 0))
                        .post("/v1/recipient-operations/token-keys/" + name(key - 1) + "/withdrawal")
                        .statusCode();
                // 404: no list was published under it.
                rotating = status == 409;
            } else {
                key++;
                rotating = true;
            }
            alive();
        }

        private String name(int key) {
            return "model-" + seed + '-' + key;
        }

        private void alive() {
            if (rotating) {
                KeysAlive.are(keys, name(key), name(key - 1));
            } else {
                KeysAlive.are(keys, name(key));
            }
        }

        /** Some of the unexplained exits of a list that stands get their reason. */
        private void explain() {
            var lists = new ArrayList<>(stack);
            if (lists.isEmpty()) {
                return;
            }
            // Of each period only the newest edition stands.
            var standing = lists.get(random.nextInt(lists.size()));
            var period = standing.period();
            var list = lists.stream()
                    .filter(each -> each.period() == period)
                    .findFirst()
                    .orElseThrow();
            var unexplained = LedgerDatabase.numbers("""
                            select m.family::text, 1 from movement m join recipient_list l on l.id = cast(? as uuid)
                            where m.region = l.region and m.programme = l.programme and m.period = l.period and m.kind = 'EXIT'
                                and m.reason is null and not exists (
                                    select from movement r where r.region = m.region and r.explains = m.line)
                                and not exists (
                                    select from movement c where c.region = m.region and c.corrects = m.line
                                    group by c.corrects having sum(c.delta) <> 0)""", list.list()).keySet().stream()
                    .filter(family -> random.nextBoolean())
                    .toList();
            if (unexplained.isEmpty()) {
                return;
            }
            var before = exits(list.list());
            String proposal = as("officer-" + region)
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "explanations",
                            unexplained.stream()
                                    .map(family -> Map.of("family", family, "reason", "DECEASED"))
                                    .toList()))
                    .post("/v1/recipient-lists/" + list.list() + "/late-reasons")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("approver-" + region)
                    .post("/v1/late-reasons/" + proposal + "/approval")
                    .then()
                    .statusCode(200);
            before.merge("UNEXPLAINED", -(long) unexplained.size(), Long::sum);
            before.merge("DECEASED", (long) unexplained.size(), Long::sum);
            before.values().removeIf(exits -> exits == 0);
            assertEquals(before, exits(list.list()), this + ": exits by reason");
        }

        private Map<String, Long> exits(String list) {
            return LedgerDatabase.numbers("""
                    select reason, sum(exits) from village_exit where region = ? and number = (
                        select max(number) from publication where standing = cast(? as uuid)) group by reason""", region, list);
        }

        /** Somebody who was met asks to be erased: at once, or when the last list no longer names them. */
        private void erase() {
            var met = identities.keySet().stream()
                    .filter(household -> !erasures.containsKey(household) && household < FAMILIES)
                    .sorted()
                    .toList();
            if (met.isEmpty()) {
                return;
            }
            int household = met.get(random.nextInt(met.size()));
            String erasure = as("officer-" + region)
                    .header("X-Purpose", "SUBJECT_REQUEST")
                    .contentType(ContentType.JSON)
                    .body(Map.of("region", region, "kk", kk(household), "basis", "uji"))
                    .post("/v1/erasures")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            as("approver-" + region)
                    .post("/v1/erasures/" + erasure + "/confirmation")
                    .then()
                    .statusCode(200);
            erasures.put(household, erasure);
            carriedOut();
        }

        /** What was queued is done when the household is on no list, and not before. */
        private void carriedOut() {
            erasures.entrySet().removeIf(asked -> {
                boolean named = now().containsKey(asked.getKey());
                String status = as("officer-" + region)
                        .get("/v1/erasures/" + asked.getValue())
                        .then()
                        .extract()
                        .path("status");
                assertEquals(named ? "QUEUED" : "DONE", status, this + ": household " + asked.getKey());
                if (!named) {
                    gone.add(identities.remove(asked.getKey()));
                    metWith.remove(asked.getKey());
                }
                return !named;
            });
        }

        void mustAgree() {
            var expected = byVillage(now());
            assertEquals(expected, LedgerDatabase.stays(region, "PKH"), this + ": stays");
            assertEquals(expected, LedgerDatabase.lines(region, "PKH"), this + ": lines");
            assertEquals(expected, LedgerDatabase.counts(region, "PKH"), this + ": counts");
            assertEquals(Map.of(), LedgerDatabase.exitsAstray(region, "PKH"), this + ": exits by reason");
            var last = LedgerDatabase.numbers(
                    "select 'last', coalesce(max(number), 0) from publication where region = ?", region);
            asOf.put(last.get("last"), expected);
        }

        /** Whatever came after, the answer of then is the answer of then. */
        void mustRemember() {
            asOf.forEach((number, then) ->
                    assertEquals(then, LedgerDatabase.countsAsOf(region, "PKH", number), this + ": as of " + number));
            HAPPENED.putAll(LedgerDatabase.kinds(region, "PKH"));
            HAPPENED.putAll(LedgerDatabase.numbers(
                    "select 'ERASURE ' || status, count(*) from family_erasure where region = ? group by 1", region));
            HAPPENED.putAll(LedgerDatabase.numbers(
                    "select 'KEYS ' || count(distinct key_id), 1 from family_token where region = ?", region));
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + stack.size() + " lists stand, " + asOf.size() + " states";
        }
    }

    /** A model that agrees because nothing happens proves nothing. */
    @AfterAll
    static void everything_happened() {
        var kinds = Set.of(
                "BASELINE",
                "ENTRY",
                "RETURN",
                "EXIT",
                "MOVE_IN",
                "MOVE_OUT",
                "CORRECTION",
                "REASON",
                "ERASURE DONE",
                "KEYS 2");
        assertTrue(HAPPENED.keySet().containsAll(kinds), HAPPENED.toString());
    }

    @AfterEach
    void as_it_was() {
        KeysAlive.are(keys, KeysAlive.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"13.01, 1", "13.02, 2", "13.03, 3", "13.04, 4", "13.05, 5", "13.06, 6"})
    void whatever_happens_the_ledger_says_what_the_last_list_says_and_who_is_who(String region, long seed) {
        var model = new Model(region, seed);
        for (int step = 0; step < STEPS; step++) {
            model.step();
            model.mustAgree();
        }
        model.mustRemember();
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
