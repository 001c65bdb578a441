package id.pendamping.recipient.figure;

import id.pendamping.regions.Region;
import java.util.Arrays;
import java.util.List;

/** Figures as a table, with the header that the import reads too: what is downloaded here can be sent back as it is. */
public final class CanonicalTable {

    public static final List<String> COLUMNS = List.of(
            "kode_wilayah",
            "nama_wilayah",
            "tingkat",
            "program",
            "tahun",
            "tahap",
            "tanggal_acuan",
            "indikator",
            "kategori",
            "jumlah",
            "satuan",
            "status_observasi",
            "sumber");

    private CanonicalTable() {}

    static List<Object> line(ReportedFigure figure, Region region) {
        return Arrays.asList(
                figure.region,
                region.name(),
                region.kind().name().replace('_', ' '),
                figure.programme,
                figure.year,
                figure.stage,
                figure.reference,
                figure.indicator.inTables(),
                figure.category,
                figure.value,
                figure.unit.indonesian().toUpperCase(java.util.Locale.ROOT),
                null,
                figure.source);
    }
}
