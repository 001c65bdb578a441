package id.pendamping.recipient.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.pendamping.recipient.programme.Unit;
import id.pendamping.regions.RegionCode;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CitationTest {

    // Printed in articles: a change of how they are made would break every one of them.
    @Test
    void a_citation_never_changes() {
        assertEquals(
                "PDM-F-8JDB-C9M7-B58G", report("radarntb.com 2024-02-22", 22829).citation());
    }

    @Test
    void it_names_the_total_and_not_its_value() {
        assertEquals(report("BPS", 1).citation(), report("BPS", 2).citation());
        assertEquals(report("BPS", 1).citation(), report("  BPS ", 1).citation());
        assertNotEquals(report("BPS", 1).citation(), report("BPS 2", 1).citation());
    }

    @Property
    void it_is_read_however_it_was_typed(@ForAll String identity) {
        var citation = Citation.of(identity);

        assertEquals(Optional.of(citation), Citation.read(citation.toLowerCase(Locale.ROOT)));
        assertEquals(Optional.of(citation), Citation.read(" " + citation.replace("-", "")));
        assertEquals(
                Optional.of(citation), Citation.read(citation.replace('0', 'o').replace('1', 'l')));
    }

    @Test
    void other_texts_are_none() {
        assertTrue(Citation.read("019f2a53-5a00-7000-8000-000000000003").isEmpty());
        assertTrue(Citation.read("PDM-F-123").isEmpty());
    }

    private static FigureReport report(String source, long value) {
        return new FigureReport(
                "PKH",
                RegionCode.parse("52.08"),
                2024,
                null,
                new ReferenceDate("2024-02-22"),
                Indicator.RECIPIENT_FAMILIES,
                null,
                source,
                value,
                Unit.FAMILY);
    }
}
