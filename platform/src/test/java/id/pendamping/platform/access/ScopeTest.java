package id.pendamping.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void a_code_covers_itself_and_what_is_below_on_whole_parts() {
        var scope = Scope.of(List.of("52.08"));

        assertTrue(scope.sees("52.08"));
        assertTrue(scope.sees("52.08.01.2001"));
        assertFalse(scope.sees("52"));
        assertFalse(scope.sees("52.09"));
        assertFalse(scope.sees("52.080"));
    }

    @Test
    void everywhere_is_everywhere_whatever_stands_beside_it() {
        assertTrue(Scope.of(List.of("52.08", "ID")).sees("11"));
        assertTrue(Scope.all().sees("ID"));
    }

    @Test
    void a_scope_of_no_codes_sees_nothing() {
        assertFalse(Scope.of(List.of()).sees("52"));
        assertEquals(Scope.of(List.of()).hullStart(), Scope.of(List.of()).hullEnd());
    }

    /** What the database decides by the hull and the prefixes is what {@link Scope#sees} says. */
    @Property
    void the_database_decides_as_the_scope_does(@ForAll("codes") List<String> codes, @ForAll("code") String region) {
        var scope = Scope.of(codes);
        var inHull = region.compareTo(scope.hullStart()) >= 0 && region.compareTo(scope.hullEnd()) < 0;
        var prefixes = List.of(
                scope.prefixes().substring(1, scope.prefixes().length() - 1).split(","));
        var inPrefixes = !codes.isEmpty()
                && prefixes.stream().anyMatch(prefix -> (region + ".").startsWith(prefix.replace("\"", "")));
        assertEquals(scope.sees(region), inHull && inPrefixes);
    }

    @Provide
    Arbitrary<List<String>> codes() {
        return code().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> code() {
        var part = Arbitraries.of("11", "12", "52");
        return Arbitraries.oneOf(
                part,
                part.flatMap(p -> Arbitraries.of("01", "08", "71").map(k -> p + "." + k)),
                part.flatMap(p -> Arbitraries.of("08.01", "08.02", "71.01").map(k -> p + "." + k)),
                part.map(p -> p + ".08.01.2001"));
    }
}
