package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.RowProblem.CELL_MISSING;
import static id.pendamping.recipient.figureimport.RowProblem.OBSERVATION_NOT_PLAIN;

import id.pendamping.recipient.figure.FigureReport;
import id.pendamping.recipient.figure.ReferenceDate;
import id.pendamping.recipient.figure.WholeNumber;
import java.util.Map;

/** The table of this suite: one row a figure, everything said in it. */
record CanonicalLayout() implements Layout {

    private static final Map<String, String> COLUMN_OF = Map.of(
            "unit", "satuan",
            "year", "tahun",
            "referenceDate", "tanggal_acuan",
            "source", "sumber",
            "category", "kategori");

    @Override
    public Header header() {
        return Header.CANONICAL;
    }

    @Override
    public String column(String field) {
        return COLUMN_OF.getOrDefault(field, field);
    }

    @Override
    public FigureReport read(Row row, Terms terms) {
        var region = terms.region(row, "kode_wilayah");
        terms.mustBeNamed(region, row, "nama_wilayah");
        terms.mustBeOfLevel(region, row, "tingkat");
        var programme = terms.programmes().mustBe("program", row.filled("program"));
        mustBePlain(row);
        return new FigureReport(
                        programme.code,
                        region.code(),
                        terms.year(row, "tahun"),
                        terms.stage(row, "tahap"),
                        ReferenceDate.parse("tanggal_acuan", row.cell("tanggal_acuan")),
                        terms.indicator(row, "indikator"),
                        category(row),
                        source(row, terms),
                        WholeNumber.parse("jumlah", row.cell("jumlah")),
                        terms.unit(row, "satuan"))
                .checked(programme, terms.today());
    }

    // SDMX: A is a normal value. Estimates, provisional and suppressed values would lose what they say of themselves.
    private static void mustBePlain(Row row) {
        var status = row.cell("status_observasi");
        if (!status.isEmpty() && !status.equalsIgnoreCase("A")) {
            throw OBSERVATION_NOT_PLAIN.at("status_observasi", status);
        }
    }

    private static String category(Row row) {
        var category = row.cell("kategori");
        if (category.length() > 100) {
            throw RowProblem.CELL_TOO_LONG.at("kategori", "100");
        }
        return category;
    }

    private static String source(Row row, Terms terms) {
        var source = row.cell("sumber");
        if (source.isEmpty() && terms.source() == null) {
            throw CELL_MISSING.at("sumber", "sumber");
        }
        return source.isEmpty() ? terms.source() : source;
    }
}
