package id.pendamping.recipient.statistics;

import static id.pendamping.recipient.statistics.StatisticsProblem.PERIOD_MALFORMED;

import id.pendamping.platform.language.Language;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A period as a caller names it: {@code 2023}, a year, or {@code 2023-T3}, its third stage (<i>tahap</i>).
 *
 * @param stage null for a bare year, which stands for the figure that counts in it and comes after its stages
 */
record AskedPeriod(int year, Integer stage) implements Comparable<AskedPeriod> {

    private static final Pattern SHAPE = Pattern.compile("(19[9][0-9]|2[01][0-9]{2})(?:-[Tt]([1-9]|1[0-2]))?");

    private static final Comparator<AskedPeriod> ORDER = Comparator.comparingInt(AskedPeriod::year)
            .thenComparing(AskedPeriod::stage, Comparator.nullsLast(Comparator.naturalOrder()));

    static AskedPeriod parse(String field, String text) {
        var parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw PERIOD_MALFORMED.at(field, text);
        }
        return new AskedPeriod(
                Integer.parseInt(parts.group(1)), parts.group(2) == null ? null : Integer.valueOf(parts.group(2)));
    }

    boolean holds(int figureYear, Integer figureStage) {
        return year == figureYear && (stage == null || stage.equals(figureStage));
    }

    /** The period in words of a sentence. */
    String spoken(Language language) {
        return stage == null
                ? Integer.toString(year)
                : language.of("tahap %d tahun %d", "stage %d of %d").formatted(stage, year);
    }

    @Override
    public int compareTo(AskedPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return stage == null ? Integer.toString(year) : year + "-T" + stage;
    }
}
