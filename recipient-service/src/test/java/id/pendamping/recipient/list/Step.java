package id.pendamping.recipient.list;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Something that may happen to the lists of a regency, as jqwik makes it up. Numbers are read modulo what there is. */
sealed interface Step {

    int HOUSEHOLDS = 8;

    /** Both tell of the same families. The second is of the tests' own, with the periods of the first. */
    List<String> PROGRAMMES = List.of("PKH", "UJI_MODEL");

    /** What befell a household since the last list, as the file of the next one shows it. */
    enum Fate {
        AS_BEFORE,
        LEAVES,
        COMES_TO_THE_FIRST_VILLAGE,
        COMES_TO_THE_SECOND,
        COMES_TO_THE_THIRD,
        HAS_ANOTHER_CARD,
        HAS_ANOTHER_REPRESENTATIVE,
        STANDS_IN_A_ROW_THAT_IS_REJECTED,
        STANDS_BESIDE_A_ROW_THAT_IS_REJECTED,
        STANDS_THERE_TWICE,
        SPLITS,
        LEAVES_BUT_FOR_ITS_REPRESENTATIVE
    }

    /**
     * A list is published.
     *
     * @param programme which of the two
     * @param edition of the period that stands, rather than of the next
     * @param explained whether it says why families leave
     */
    record Told(int programme, boolean edition, boolean explained, List<Fate> fates) implements Step {}

    record TakenBack(int programme) implements Step {}

    /** Of the exits of a list that stands, every so many get their reason. */
    record ExplainedLater(int programme, int list, int every) implements Step {}

    record Erased(int family) implements Step {}

    /** A new key comes in front, or the former one is withdrawn. */
    record KeyChanged() implements Step {}

    static Arbitrary<List<Step>> lives(int most) {
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(7, told()),
                        Tuple.of(2, programmes().map(TakenBack::new)),
                        Tuple.of(
                                2,
                                Combinators.combine(programmes(), few(), few().filter(every -> every > 0))
                                        .as(ExplainedLater::new)),
                        Tuple.of(1, few().map(Erased::new)),
                        Tuple.of(1, Arbitraries.just(new KeyChanged())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    /** Numbers change all the time, and every other list is taken back: what stands is seldom what was told last. */
    static Arbitrary<List<Step>> changesOfNumbers(int most) {
        return Arbitraries.<Step>frequencyOf(
                        Tuple.of(6, toldOfNumbers()),
                        Tuple.of(4, Arbitraries.of(0, 1).map(TakenBack::new)),
                        Tuple.of(1, Arbitraries.just(new KeyChanged())))
                .list()
                .ofMinSize(6)
                .ofMaxSize(most);
    }

    private static Arbitrary<Told> toldOfNumbers() {
        var fates = Arbitraries.frequency(
                        Tuple.of(5, Fate.AS_BEFORE),
                        Tuple.of(1, Fate.LEAVES),
                        Tuple.of(4, Fate.COMES_TO_THE_FIRST_VILLAGE),
                        Tuple.of(3, Fate.HAS_ANOTHER_CARD),
                        Tuple.of(3, Fate.HAS_ANOTHER_REPRESENTATIVE),
                        Tuple.of(1, Fate.STANDS_THERE_TWICE),
                        Tuple.of(2, Fate.SPLITS),
                        Tuple.of(2, Fate.LEAVES_BUT_FOR_ITS_REPRESENTATIVE))
                .list()
                .ofSize(HOUSEHOLDS);
        var rarely = Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true));
        return Combinators.combine(Arbitraries.of(0, 1), rarely, fates)
                .as((programme, edition, all) -> new Told(programme, edition, false, all));
    }

    private static Arbitrary<Told> told() {
        var fates = Arbitraries.frequency(
                        Tuple.of(8, Fate.AS_BEFORE),
                        Tuple.of(4, Fate.LEAVES),
                        Tuple.of(3, Fate.COMES_TO_THE_FIRST_VILLAGE),
                        Tuple.of(3, Fate.COMES_TO_THE_SECOND),
                        Tuple.of(2, Fate.COMES_TO_THE_THIRD),
                        Tuple.of(1, Fate.HAS_ANOTHER_CARD),
                        Tuple.of(1, Fate.HAS_ANOTHER_REPRESENTATIVE),
                        Tuple.of(1, Fate.STANDS_IN_A_ROW_THAT_IS_REJECTED),
                        Tuple.of(1, Fate.STANDS_BESIDE_A_ROW_THAT_IS_REJECTED),
                        Tuple.of(1, Fate.STANDS_THERE_TWICE),
                        Tuple.of(1, Fate.SPLITS),
                        Tuple.of(1, Fate.LEAVES_BUT_FOR_ITS_REPRESENTATIVE))
                .list()
                .ofSize(HOUSEHOLDS);
        var rarely = Arbitraries.frequency(Tuple.of(2, false), Tuple.of(1, true));
        return Combinators.combine(programmes(), rarely, rarely, fates).as(Told::new);
    }

    private static Arbitrary<Integer> programmes() {
        return Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(1, 1));
    }

    private static Arbitrary<Integer> few() {
        return Arbitraries.integers().between(0, 3);
    }
}
