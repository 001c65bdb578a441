package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.recipient.programme.Unit;
import id.pendamping.regions.RegionCode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhichFigureCountsTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-21T11:00:00Z");

    @Test
    void the_latest_reference_date_counts_whenever_it_was_recorded() {
        assertEquals(
                List.of("2024-02-22", "2024-01-31"),
                inOrder(figure("2024-01-31", EVENING), figure("2024-02-22", MORNING)));
    }

    @Test
    void a_year_is_known_when_it_is_over() {
        assertEquals(List.of("2024", "2024-02-22"), inOrder(figure("2024-02-22", EVENING), figure("2024", MORNING)));
    }

    @Test
    void an_unknown_date_comes_last() {
        assertEquals(List.of("2019", "unknown"), inOrder(figure(null, EVENING), figure("2019", MORNING)));
    }

    @Test
    void of_the_same_date_the_one_recorded_last_counts() {
        var early = figure(null, MORNING);
        var late = figure(null, EVENING);

        assertEquals(
                late,
                Stream.of(early, late)
                        .sorted(ReportedFigure.WHICH_COUNTS)
                        .findFirst()
                        .orElseThrow());
    }

    @Property
    void the_order_in_which_they_are_read_does_not_matter(@ForAll Random random) {
        var figures = new java.util.ArrayList<>(List.of(
                figure(null, MORNING),
                figure(null, EVENING),
                figure("2024", MORNING),
                figure("2024-12-31", EVENING),
                figure("2023", EVENING)));
        var first = figures.stream().sorted(ReportedFigure.WHICH_COUNTS).toList();
        Collections.shuffle(figures, random);

        assertEquals(first, figures.stream().sorted(ReportedFigure.WHICH_COUNTS).toList());
    }

    private static List<String> inOrder(ReportedFigure... figures) {
        return Stream.of(figures)
                .sorted(ReportedFigure.WHICH_COUNTS)
                .map(figure -> figure.reference == null ? "unknown" : figure.reference)
                .toList();
    }

    static ReportedFigure figure(String reference, Instant recordedAt) {
        return figure("52.08", reference, 1, recordedAt);
    }

    static ReportedFigure figure(String region, String reference, long value, Instant recordedAt) {
        return new ReportedFigure(
                new FigureReport(
                        "PKH",
                        RegionCode.parse(region),
                        2024,
                        null,
                        ReferenceDate.parse("referenceDate", reference),
                        Indicator.RECIPIENT_FAMILIES,
                        null,
                        "BPS",
                        value,
                        Unit.FAMILY),
                recordedAt);
    }
}
