package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_BROKEN;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_EMPTY;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_NOT_TEXT;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_TOO_LONG;
import static id.pendamping.recipient.list.ListProblem.LIST_HEADER_UNKNOWN;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.Tokeniser;
import id.pendamping.recipient.list.StagedRows.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A table of reasons: whose, by family card or representative, and why. Numbers become tokens as they are read. */
final class ExitReasonFile {

    static final int MOST_ROWS = 200_000;

    private static final Set<String> REASON = Set.of("alasan", "kode_alasan", "alasan_keluar", "reason", "reason_code");
    private static final Pattern NUMBER = Pattern.compile("\\d{16}");

    /** Why the family that a token leads to leaves. */
    record Row(int line, NumberKind kind, UUID token, String reason) {}

    final List<Row> rows = new ArrayList<>();
    final List<Rejected> rejected = new ArrayList<>();
    private final Tokeniser tokens;
    private final Map<String, ListColumn> ownNames;

    ExitReasonFile(Tokeniser tokens, Map<String, ListColumn> ownNames) {
        this.tokens = tokens;
        this.ownNames = ownNames;
    }

    ExitReasonFile read(InputStream body) {
        int line = 1;
        try {
            var file = ListFile.open(body);
            try (var reader = CsvReader.builder()
                    .fieldSeparator(file.separator())
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(file.text())) {
                Columns columns = null;
                for (var record : reader) {
                    line = Math.toIntExact(record.getStartingLineNumber());
                    if (columns == null) {
                        columns = columns(record);
                    } else if (rows.size() + rejected.size() >= MOST_ROWS) {
                        throw LIST_FILE_TOO_LONG.at("body", MOST_ROWS);
                    } else {
                        take(line, record, columns);
                    }
                }
            }
        } catch (CsvParseException broken) {
            throw LIST_FILE_BROKEN.at("body", line);
        } catch (IOException | UncheckedIOException unreadable) {
            throw LIST_FILE_NOT_TEXT.at("body");
        }
        if (rows.isEmpty() && rejected.isEmpty()) {
            throw LIST_FILE_EMPTY.at("body");
        }
        return this;
    }

    private record Columns(int kk, int nik, int reason) {}

    private Columns columns(CsvRecord header) {
        int kk = -1;
        int nik = -1;
        int reason = -1;
        for (int i = 0; i < header.getFieldCount(); i++) {
            var name = ListColumn.tidy(header.getField(i));
            var column = ListColumn.named(name, ownNames).orElse(null);
            kk = column == ListColumn.KK ? i : kk;
            nik = column == ListColumn.NIK ? i : nik;
            reason = REASON.contains(name) ? i : reason;
        }
        if (kk < 0 && nik < 0) {
            throw LIST_HEADER_UNKNOWN.at("body", ListColumn.KK);
        }
        if (reason < 0) {
            throw LIST_HEADER_UNKNOWN.at("body", "REASON");
        }
        return new Columns(kk, nik, reason);
    }

    private void take(int line, CsvRecord record, Columns columns) {
        var kk = cell(record, columns.kk);
        var nik = cell(record, columns.nik);
        var kind = kk.isEmpty() && !nik.isEmpty() ? NumberKind.NIK : NumberKind.KK;
        var number = kind == NumberKind.KK ? kk : nik;
        if (!NUMBER.matcher(number).matches()) {
            var problem = number.isEmpty()
                    ? ListRowProblem.KK_MISSING
                    : kind == NumberKind.KK ? ListRowProblem.KK_MALFORMED : ListRowProblem.NIK_MALFORMED;
            rejected.add(new Rejected(line, problem, ListColumn.valueOf(kind.name())));
            return;
        }
        rows.add(new Row(
                line,
                kind,
                tokens.token(kind, number.getBytes(StandardCharsets.US_ASCII)),
                cell(record, columns.reason).toUpperCase(Locale.ROOT)));
    }

    private static String cell(CsvRecord record, int column) {
        return column < 0 || column >= record.getFieldCount()
                ? ""
                : record.getField(column).strip().replaceFirst("^'", "");
    }
}
