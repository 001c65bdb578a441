package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.FileProblem.FILE_HEADER_UNKNOWN;

import id.pendamping.recipient.figure.CanonicalTable;
import id.pendamping.recipient.figure.FigureReport;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a table says what a figure says. */
sealed interface Layout permits CanonicalLayout, OpenDataLayout {

    @Schema(description = "Which of the two known headers a table has: our own, or that of open-data portals.")
    enum Header {
        CANONICAL,
        OPEN_DATA
    }

    /** Columns that the table of rejected rows has in front of the original ones; a corrected table may still have them. */
    List<String> ABOUT_ROWS = List.of("baris", "kolom", "kode", "keterangan");

    Header header();

    /** The column in which a field of a figure stands. */
    String column(String field);

    FigureReport read(Row row, Terms terms);

    /** The layout of a file by its header, and in no other way. */
    static Layout of(List<String> columns, Terms terms) {
        var own = new HashSet<>(columns);
        ABOUT_ROWS.forEach(own::remove);
        var once =
                own.size() + (int) ABOUT_ROWS.stream().filter(columns::contains).count() == columns.size();
        if (once && own.equals(Set.copyOf(CanonicalTable.COLUMNS))) {
            return new CanonicalLayout();
        }
        if (once && OpenDataLayout.fits(own, terms)) {
            return OpenDataLayout.of(columns, terms);
        }
        throw FILE_HEADER_UNKNOWN.at(
                "body", String.join(",", CanonicalTable.COLUMNS), OpenDataLayout.EXAMPLE, strange(own));
    }

    private static String strange(Set<String> columns) {
        var strange = new TreeSet<>(columns);
        CanonicalTable.COLUMNS.forEach(strange::remove);
        strange.removeAll(OpenDataLayout.KNOWN);
        strange.removeIf(column -> column.length() > 40);
        return strange.isEmpty()
                ? "-"
                : String.join(", ", strange.stream().limit(10).toList());
    }
}
