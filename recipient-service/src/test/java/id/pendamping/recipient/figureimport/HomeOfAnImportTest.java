package id.pendamping.recipient.figureimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.pendamping.platform.access.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeOfAnImportTest {

    @Test
    void an_import_belongs_to_the_smallest_region_around_its_rows() {
        assertEquals("18.04", FigureImports.home(List.of("18.04.19", "18.04", "18.04.04"), Scope.all()));
        assertEquals("18", FigureImports.home(List.of("18.04.19", "18.01"), Scope.all()));
        assertEquals("18.04.19", FigureImports.home(List.of("18.04.19"), Scope.of(List.of("18"))));
    }

    @Test
    void where_that_is_wider_than_the_sender_sees_it_is_the_senders() {
        assertEquals("ID", FigureImports.home(List.of("18.04", "52.08"), Scope.all()));
        assertEquals("18.01", FigureImports.home(List.of("18.04", "18.01"), Scope.of(List.of("18.04", "18.01"))));
        assertEquals("18.04", FigureImports.home(List.of(), Scope.of(List.of("18.04"))));
    }
}
