package id.pendamping.recipient.statistics;

import id.pendamping.recipient.publication.Pieces;
import id.pendamping.recipient.publication.TableFormat;
import id.pendamping.recipient.statistics.Counts.Source;
import id.pendamping.recipient.statistics.LedgerSums.Sum;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes counts as a table. All pieces are of one state, so they are as one. */
@ApplicationScoped
public class CountTable {

    static final List<String> COLUMNS = List.of(
            "kode_wilayah",
            "nama_wilayah",
            "tingkat",
            "program",
            "tahun",
            "tahap",
            "satuan",
            "awal",
            "data_awal",
            "masuk",
            "kembali",
            "keluar",
            "pindah_masuk",
            "pindah_keluar",
            "koreksi",
            "akhir",
            "kabupaten_dihitung",
            "kabupaten_seharusnya",
            "contoh",
            "nomor_penerbitan");

    private final Counts counts;

    CountTable(Counts counts) {
        this.counts = counts;
    }

    TableFormat.Lines of(Source source) {
        Pieces<Sum> sums = Pieces.of(last -> counts.piece(source, last));
        return table -> {
            table.line(COLUMNS);
            sums.each(sum -> table.line(line(source, sum)));
        };
    }

    private List<Object> line(Source source, Sum sum) {
        var region = counts.region(sum);
        var programme = source.asked().programme();
        var regencies = counts.regencies(source, sum);
        var cells = new ArrayList<Object>(Arrays.asList(
                sum.place(),
                region.name(),
                region.kind().name().replace('_', ' '),
                programme.code,
                sum.year(),
                sum.stage(),
                programme.unit.indonesian().toUpperCase(Locale.ROOT)));
        sum.balance().cells().forEach(cell -> cells.add(cell == null ? Balance.SUPPRESSED : cell));
        cells.add(regencies == null ? null : regencies.included());
        cells.add(regencies == null ? null : regencies.expected());
        cells.add(sum.sample() ? "YA" : "TIDAK");
        cells.add(source.state().number());
        return cells;
    }
}
