package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.FileProblem.FILE_SOURCE_MISSING;

import id.pendamping.recipient.figure.FigureReport;
import id.pendamping.recipient.figure.Indicator;
import id.pendamping.recipient.figure.WholeNumber;
import id.pendamping.recipient.programme.Programme;
import id.pendamping.regions.Region;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table of regional open-data portals: a column for each level of regions, the programme in the name of the column that
 * counts ({@code jumlah_kpm_pkh}), and no word on where the numbers come from. The narrowest region that is filled in is the one
 * counted; those around it are checked.
 */
record OpenDataLayout(String counting, Programme programme) implements Layout {

    static final String EXAMPLE =
            "id,kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,kode_kecamatan,"
                    + "nama_kecamatan,jumlah_kpm_pkh,satuan,tahun";

    private static final String COUNTS = "jumlah_kpm_";

    /** From the widest to the narrowest. */
    private static final List<String> PLACES = List.of("provinsi", "kabupaten_kota", "kecamatan", "desa_kelurahan");

    private static final Set<String> NEEDED =
            Set.of("kode_provinsi", "nama_provinsi", "kode_kabupaten_kota", "nama_kabupaten_kota", "satuan", "tahun");

    static final Set<String> KNOWN = Set.of(
            "id",
            "kode_provinsi",
            "nama_provinsi",
            "kode_kabupaten_kota",
            "nama_kabupaten_kota",
            "kode_kecamatan",
            "nama_kecamatan",
            "kode_desa_kelurahan",
            "nama_desa_kelurahan",
            "satuan",
            "tahun",
            "tahap");

    static boolean fits(Set<String> columns, Terms terms) {
        return columns.containsAll(NEEDED)
                && columns.stream().filter(column -> !KNOWN.contains(column)).count() == 1
                && columns.stream()
                        .anyMatch(column -> programmeWord(column)
                                .filter(terms.programmes()::knows)
                                .isPresent());
    }

    static OpenDataLayout of(List<String> columns, Terms terms) {
        if (terms.source() == null) {
            throw FILE_SOURCE_MISSING.at("source");
        }
        var counting = columns.stream()
                .filter(column -> programmeWord(column).isPresent())
                .findFirst()
                .orElseThrow();
        return new OpenDataLayout(
                counting,
                terms.programmes().mustBe(counting, programmeWord(counting).orElseThrow()));
    }

    private static Optional<String> programmeWord(String column) {
        return column.startsWith(COUNTS) && column.length() > COUNTS.length()
                ? Optional.of(column.substring(COUNTS.length()))
                : Optional.empty();
    }

    @Override
    public Header header() {
        return Header.OPEN_DATA;
    }

    @Override
    public String column(String field) {
        return Map.of("unit", "satuan", "year", "tahun").getOrDefault(field, field);
    }

    @Override
    public FigureReport read(Row row, Terms terms) {
        return new FigureReport(
                        programme.code,
                        region(row, terms).code(),
                        terms.year(row, "tahun"),
                        terms.stage(row, "tahap"),
                        null,
                        Indicator.RECIPIENT_FAMILIES,
                        null,
                        terms.source(),
                        WholeNumber.parse(counting, row.cell(counting)),
                        terms.unit(row, "satuan"))
                .checked(programme, terms.today());
    }

    private static Region region(Row row, Terms terms) {
        var narrowest = PLACES.reversed().stream()
                .filter(place -> !row.cell("kode_" + place).isEmpty())
                .findFirst()
                .orElse("provinsi");
        var region = terms.region(row, "kode_" + narrowest);
        for (var place : PLACES) {
            if (!row.cell("kode_" + place).isEmpty()) {
                terms.mustBeNamed(terms.around(region, row, "kode_" + place), row, "nama_" + place);
            }
        }
        return region;
    }
}
