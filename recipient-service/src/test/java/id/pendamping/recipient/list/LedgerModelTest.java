package id.pendamping.recipient.list;

import static id.pendamping.recipient.Api.as;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.recipient.ledger.KeysAlive;
import id.pendamping.recipient.ledger.Timelines;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.list.Step.Erased;
import id.pendamping.recipient.list.Step.ExplainedLater;
import id.pendamping.recipient.list.Step.Fate;
import id.pendamping.recipient.list.Step.KeyChanged;
import id.pendamping.recipient.list.Step.TakenBack;
import id.pendamping.recipient.list.Step.Told;
import id.pendamping.regions.Level;
import id.pendamping.regions.RegionCode;
import id.pendamping.regions.Regions;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Any sequence of lists, further editions, reversals, reasons found later, changes of the key and erasures: after each step the ledger
 * says what {@link LedgerModel} says, and in the end still what it said after each of them.
 *
 * <p>jqwik makes the sequences up and the failing one small. Its own engine does not start Quarkus, so its session runs inside a test
 * that does. Each try costs a second and a regency: {@code -Dledger.tries=40} for more of them, {@code -Dledger.seed=…} for the same
 * ones again.
 */
@QuarkusTest
class LedgerModelTest {

    private static final int TRIES = Integer.getInteger("ledger.tries", 6);
    private static final long SEED = Long.getLong("ledger.seed", new Random().nextLong());
    private static final int LONGEST = 24;

    /** Smaller failing ones that are looked for; each may take as long as the one that failed. */
    private static final int SMALLER = 30;

    private static final Regions REGIONS = Regions.load();

    /** No other test publishes lists of these. */
    private static final Deque<String> REGENCIES = new ArrayDeque<>(Stream.of("33", "35", "13", "32", "34", "36")
            .flatMap(province -> REGIONS.inside(RegionCode.parse(province), Level.REGENCY).stream())
            .map(regency -> regency.code().value())
            .toList());

    @Inject
    TokenKeys keys;

    @Inject
    Timelines timelines;

    @BeforeEach
    void there_is_another_programme() {
        var code = Step.PROGRAMMES.getLast();
        as("steward")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of(
                        "nameIndonesian", "Uji model",
                        "nameEnglish", "Model",
                        "unit", "FAMILY",
                        "legalBasis", "uji",
                        "aliases", List.of()))
                .put("/v1/programmes/" + code)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));
        for (var period : LedgerModel.PERIODS) {
            var first = LocalDate.of(period[0], period[1], 1);
            as("steward")
                    .contentType(ContentType.JSON)
                    .body(Map.of(
                            "programme",
                            code,
                            "year",
                            period[0],
                            "stage",
                            period[1],
                            "firstDay",
                            first.toString(),
                            "lastDay",
                            first.plusDays(27).toString(),
                            "source",
                            "uji"))
                    .post("/v1/periods")
                    .then()
                    .statusCode(anyOf(equalTo(201), equalTo(409)));
        }
    }

    @AfterEach
    void as_it_was() {
        KeysAlive.are(keys, KeysAlive.USUAL);
    }

    @Test
    void whatever_happens_the_ledger_says_what_the_model_says() {
        allOf(Step.lives(LONGEST));
    }

    /** Both programmes tell of the same numbers, and a reversal takes back what one said of them. */
    @Test
    void who_is_who_is_what_the_lists_that_stand_say() {
        allOf(Step.changesOfNumbers(LONGEST));
    }

    private void allOf(Arbitrary<List<Step>> arbitrary) {
        JqwikSession.run(Long.toString(SEED), () -> {
            var lives = arbitrary.generator(TRIES);
            var random = new Random(SEED);
            for (int i = 0; i < TRIES; i++) {
                var life = lives.next(random);
                var failure = failure(life.value());
                if (failure != null) {
                    throw smallest(life, failure);
                }
            }
        });
    }

    /** A model that agrees because nothing happens proves nothing. */
    @Test
    void a_life_in_which_everything_happens() {
        var regency = live(List.of(
                told(false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                // One leaves, one moves, one comes, one has another card, one another representative.
                told(
                        false,
                        Fate.LEAVES,
                        Fate.COMES_TO_THE_SECOND,
                        Fate.LEAVES,
                        Fate.HAS_ANOTHER_CARD,
                        Fate.HAS_ANOTHER_REPRESENTATIVE,
                        Fate.STANDS_THERE_TWICE,
                        Fate.STANDS_IN_A_ROW_THAT_IS_REJECTED,
                        Fate.LEAVES),
                new ExplainedLater(0, 0, 2),
                // Another edition: the first did not leave, the second moved elsewhere.
                told(true, Fate.COMES_TO_THE_FIRST_VILLAGE, Fate.COMES_TO_THE_THIRD, Fate.AS_BEFORE),
                new TakenBack(0),
                new KeyChanged(),
                told(
                        false,
                        Fate.COMES_TO_THE_SECOND,
                        Fate.LEAVES,
                        Fate.AS_BEFORE,
                        Fate.HAS_ANOTHER_CARD,
                        Fate.SPLITS,
                        Fate.LEAVES_BUT_FOR_ITS_REPRESENTATIVE,
                        Fate.AS_BEFORE),
                new Erased(0),
                new Erased(1),
                new TakenBack(0),
                // This one says why they leave.
                told(false, true, Fate.LEAVES, Fate.LEAVES, Fate.COMES_TO_THE_THIRD, Fate.LEAVES),
                told(false, Fate.COMES_TO_THE_FIRST_VILLAGE, Fate.COMES_TO_THE_FIRST_VILLAGE)));

        var happened = new HashSet<>(LedgerDatabase.kinds(regency, "PKH").keySet());
        happened.addAll(LedgerDatabase.numbers(
                        "select 'ERASURE ' || status, count(*) from family_erasure where region = ? group by 1",
                        regency)
                .keySet());
        happened.addAll(LedgerDatabase.numbers(
                        "select 'KEYS ' || count(distinct key_id), 1 from family_token where region = ?", regency)
                .keySet());
        happened.addAll(
                LedgerDatabase.numbers("select coalesce(question, kind), 1 from list_change where region = ?", regency)
                        .keySet());
        var all = Set.of(
                "BASELINE",
                "ENTRY",
                "RETURN",
                "EXIT",
                "MOVE_IN",
                "MOVE_OUT",
                "CORRECTION",
                "REASON",
                "ERASURE DONE",
                "KEYS 2",
                "HELD_BACK",
                "TWO_ROWS");
        assertTrue(happened.containsAll(all), happened::toString);
    }

    /** Alone, and with another that stands there twice: where only numbers of rows are compared, the one makes up for the other. */
    @Test
    void a_row_that_is_rejected_takes_nothing_from_the_one_beside_it() {
        live(List.of(
                told(false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(false, Fate.STANDS_BESIDE_A_ROW_THAT_IS_REJECTED, Fate.AS_BEFORE),
                told(false, Fate.STANDS_BESIDE_A_ROW_THAT_IS_REJECTED, Fate.STANDS_THERE_TWICE, Fate.AS_BEFORE)));
    }

    /** The card that a family had before is destroyed too, which the second reversal would otherwise give back. */
    @Test
    void who_was_erased_does_not_come_back_with_the_card_of_before() {
        live(List.of(
                told(false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(false, Fate.HAS_ANOTHER_CARD, Fate.HAS_ANOTHER_REPRESENTATIVE, Fate.AS_BEFORE),
                told(false, Fate.LEAVES, Fate.LEAVES, Fate.AS_BEFORE),
                new Erased(0),
                new Erased(0),
                new TakenBack(0),
                new TakenBack(0),
                told(false, Fate.COMES_TO_THE_SECOND, Fate.AS_BEFORE)));
    }

    /** While two keys are alive, a number that another family takes over is given up under both. */
    @Test
    void a_representative_who_starts_another_family_leaves_under_both_keys() {
        live(List.of(
                told(false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                new KeyChanged(),
                told(false, Fate.AS_BEFORE),
                told(false, Fate.LEAVES_BUT_FOR_ITS_REPRESENTATIVE, Fate.SPLITS, Fate.AS_BEFORE),
                new KeyChanged(),
                told(false, Fate.COMES_TO_THE_SECOND, Fate.AS_BEFORE),
                new TakenBack(0),
                new TakenBack(0),
                told(true, Fate.AS_BEFORE)));
    }

    /** Said again, said otherwise, not said because it was doubtful, and said by two editions: then both are taken back. */
    @Test
    void a_list_that_is_taken_back_leaves_what_another_programme_says() {
        for (var since : List.of(Fate.AS_BEFORE, Fate.HAS_ANOTHER_CARD, Fate.STANDS_THERE_TWICE)) {
            live(List.of(
                    told(0, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                    told(1, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                    told(
                            0,
                            false,
                            false,
                            Fate.HAS_ANOTHER_CARD,
                            Fate.HAS_ANOTHER_REPRESENTATIVE,
                            Fate.SPLITS,
                            Fate.AS_BEFORE),
                    told(1, false, false, since),
                    new TakenBack(0),
                    new TakenBack(1),
                    told(0, true, false, Fate.AS_BEFORE)));
        }
        live(List.of(
                told(0, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(1, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(1, true, false, Fate.COMES_TO_THE_SECOND, Fate.AS_BEFORE),
                new TakenBack(0),
                new TakenBack(1),
                new TakenBack(1)));
        // The card that both said was closed by a third list before the first is taken back.
        live(List.of(
                told(0, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(1, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(0, false, false, Fate.HAS_ANOTHER_CARD, Fate.AS_BEFORE),
                told(1, false, false, Fate.AS_BEFORE),
                told(1, false, false, Fate.HAS_ANOTHER_CARD, Fate.AS_BEFORE),
                new TakenBack(0),
                new TakenBack(1),
                new TakenBack(1)));
        // Who said it again lost the family since.
        live(List.of(
                told(0, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(1, false, false, Fate.COMES_TO_THE_FIRST_VILLAGE),
                told(0, false, false, Fate.HAS_ANOTHER_CARD, Fate.AS_BEFORE),
                told(1, false, false, Fate.AS_BEFORE),
                told(1, false, false, Fate.LEAVES, Fate.AS_BEFORE),
                new TakenBack(0),
                told(0, false, false, Fate.AS_BEFORE)));
    }

    private static Told told(boolean edition, Fate... fates) {
        return told(0, edition, false, fates);
    }

    private static Told told(boolean edition, boolean explained, Fate... fates) {
        return told(0, edition, explained, fates);
    }

    private static Told told(int programme, boolean edition, boolean explained, Fate... fates) {
        var all = Stream.concat(Stream.of(fates), Stream.generate(() -> fates[fates.length - 1]))
                .limit(Step.HOUSEHOLDS)
                .toList();
        return new Told(programme, edition, explained, all);
    }

    private String live(List<Step> life) {
        var regency = REGENCIES.remove();
        var villages = REGIONS.inside(RegionCode.parse(regency), Level.VILLAGE).stream()
                .limit(3)
                .map(village -> village.code().value())
                .toList();
        new LedgerModel(regency, villages, keys, timelines).live(life);
        return regency;
    }

    private Throwable failure(List<Step> life) {
        try {
            live(life);
            return null;
        } catch (AssertionError | RuntimeException failure) {
            return failure;
        }
    }

    /** What fails still when as much as possible is left out of it. */
    private AssertionError smallest(Shrinkable<List<Step>> life, Throwable failure) {
        int left = Math.min(SMALLER, REGENCIES.size());
        var shrunk = life.shrink().iterator();
        while (left-- > 0 && shrunk.hasNext()) {
            var smaller = shrunk.next();
            var still = failure(smaller.value());
            if (still != null) {
                life = smaller;
                failure = still;
                shrunk = life.shrink().iterator();
            }
        }
        return new AssertionError("seed " + SEED + ": " + life.value() + ": " + failure.getMessage(), failure);
    }
}
