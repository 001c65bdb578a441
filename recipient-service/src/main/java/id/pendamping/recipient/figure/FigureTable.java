package id.pendamping.recipient.figure;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.publication.CsvTable;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes figures as a table, however many: it reads on while it writes, and holds no more than a piece of it. */
@ApplicationScoped
public class FigureTable {

    private static final int PIECE = 2000;

    private final Places places;

    FigureTable(Places places) {
        this.places = places;
    }

    /** A read across all regions; a table longer than a piece is read in the order of its keys, not at one instant. */
    @AcrossRegions
    @Transactional
    public List<ReportedFigure> piece(FigureSearch search, ReportedFigure last) {
        return last == null ? search.first(PIECE) : search.behind(last, PIECE);
    }

    void write(List<ReportedFigure> first, NextPiece next, OutputStream out) throws IOException {
        try (var table = CsvTable.to(out)) {
            table.line(CanonicalTable.COLUMNS);
            for (var piece = first;
                    !piece.isEmpty();
                    piece = piece.size() < PIECE ? List.of() : next.behind(piece.getLast())) {
                piece.forEach(figure -> table.line(CanonicalTable.line(
                        figure,
                        places.regions().find(RegionCode.parse(figure.region)).orElseThrow())));
            }
        }
    }

    /** Reads what follows a figure. */
    interface NextPiece {
        List<ReportedFigure> behind(ReportedFigure last);
    }
}
