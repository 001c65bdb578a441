package id.pendamping.recipient.reason;

import id.pendamping.recipient.publication.TableFormat;
import java.util.Arrays;
import java.util.List;

/** Reasons as a table, one line each, in both languages. */
final class ReasonTable {

    static final List<String> COLUMNS = List.of(
            "kode",
            "versi",
            "kelompok",
            "akibat",
            "sensitif",
            "program",
            "dasar_hukum",
            "tenggat",
            "tenggat_hari",
            "nama",
            "nama_en",
            "diputuskan_oleh",
            "diputuskan_oleh_en",
            "jawaban",
            "jawaban_en",
            "yang_dapat_dilakukan",
            "yang_dapat_dilakukan_en",
            "naskah_pendamping",
            "naskah_pendamping_en",
            "berlaku_mulai",
            "berlaku_sampai",
            "sumber");

    private ReasonTable() {}

    static TableFormat.Lines of(List<ExitReason> reasons) {
        return table -> {
            table.line(COLUMNS);
            reasons.forEach(reason -> table.line(line(reason)));
        };
    }

    private static List<?> line(ExitReason reason) {
        return Arrays.asList(
                reason.code,
                reason.version,
                reason.group,
                reason.effect,
                reason.sensitive,
                String.join(" ", reason.programmes),
                reason.legalBasis,
                reason.deadline,
                reason.deadlineDays,
                reason.indonesian.name(),
                reason.english.name(),
                reason.indonesian.decidedBy(),
                reason.english.decidedBy(),
                reason.indonesian.plainAnswer(),
                reason.english.plainAnswer(),
                reason.indonesian.whatToDo(),
                reason.english.whatToDo(),
                reason.indonesian.script(),
                reason.english.script(),
                reason.validFrom,
                reason.validTo,
                reason.source);
    }
}
