package id.pendamping.recipient.figure;

import id.pendamping.platform.access.AcrossRegions;
import id.pendamping.recipient.place.Places;
import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.regions.RegionCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes figures as a table, however many. */
@ApplicationScoped
public class FigureTable {

    private final Places places;

    FigureTable(Places places) {
        this.places = places;
    }

    /** A read across all regions. */
    @AcrossRegions
    @Transactional
    public List<ReportedFigure> piece(FigureSearch search, ReportedFigure last) {
        return last == null ? search.first(Pieces.SIZE) : search.behind(last, Pieces.SIZE);
    }

    TableFormat.Lines of(Pieces<ReportedFigure> figures) {
        return table -> {
            table.line(CanonicalTable.COLUMNS);
            figures.each(figure -> table.line(CanonicalTable.line(
                    figure,
                    places.regions().find(RegionCode.parse(figure.region)).orElseThrow())));
        };
    }
}
