package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_BROKEN;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_NOT_TEXT;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_TOO_LONG;
import static id.pendamping.recipient.list.ListProblem.LIST_HEADER_UNKNOWN;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.TokenKeys;
import id.pendamping.recipient.ledger.Tokeniser;
import id.pendamping.recipient.list.StagedRows.Rejected;
import id.pendamping.recipient.workbook.SheetRows;
import id.pendamping.recipient.workbook.Tidy;
import id.pendamping.recipient.workbook.UnfitWorkbook;
import id.pendamping.recipient.workbook.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A table of reasons, of exits or of holds: whose, by family card or representative, and why. Numbers become tokens as they are
 * read.
 */
final class ReasonFile {

    static final int MOST_ROWS = 200_000;

    private static final Set<String> REASON = Set.of(
            "alasan",
            "kode_alasan",
            "alasan_keluar",
            "alasan_penahanan",
            "alasan_ditahan",
            "reason",
            "reason_code",
            "hold_reason");
    private static final Pattern NUMBER = Pattern.compile("\\d{16}");

    /**
     * Why the family that a token leads to leaves, or why its payment is held.
     *
     * @param other the token under the key that is being replaced; null when there is none
     */
    record Row(int line, NumberKind kind, UUID token, UUID other, String reason) {}

    /** Takes what is read. */
    interface Sink {
        void take(Row row);

        void reject(Rejected row);
    }

    private final Tokeniser tokens;
    private final Tokeniser others;
    private final Map<String, ListColumn> ownNames;
    private Sink sink;
    private long rows;

    ReasonFile(TokenKeys keys, Map<String, ListColumn> ownNames) {
        var under = keys.forRows();
        tokens = keys.tokeniser(under.first());
        others = under.other() == null ? null : keys.tokeniser(under.other());
        this.ownNames = ownNames;
    }

    /** Reads a table, which may have a header alone, and returns how many rows it had. */
    long read(InputStream body, Sink sink) {
        this.sink = sink;
        var file = new PushbackInputStream(body, ListFile.FIRST_BYTES);
        try {
            if (Workbook.begins(ListFile.peek(file))) {
                readWorkbook(file);
            } else {
                readText(file);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw LIST_FILE_NOT_TEXT.at("body");
        }
        return rows;
    }

    private void readText(InputStream body) throws IOException {
        int line = 1;
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
                    columns = columns(record.getFields()).mustBeAll();
                } else {
                    mustHaveRoom();
                    take(line, cell(record, columns.kk), cell(record, columns.nik), cell(record, columns.reason));
                }
            }
        } catch (CsvParseException broken) {
            throw LIST_FILE_BROKEN.at("body", line);
        }
    }

    private void readWorkbook(InputStream body) throws IOException {
        var cells = new SheetLine();
        try (var workbook = Workbook.of(body)) {
            var sheet = ListSheet.of(workbook, header -> columns(header).areAll());
            cells.columns = columns(sheet.header()).mustBeAll();
            sheet.read(cells.columns.wanted(), cells);
        } catch (UnfitWorkbook unfit) {
            throw ListSheet.refusal(unfit, cells.line);
        }
    }

    /** The line of a sheet that is at hand. */
    private final class SheetLine implements SheetRows {

        private Columns columns;
        private int line;
        private String kk;
        private String nik;
        private String reason;
        private Rejected spoilt;

        @Override
        public void begin(int line) {
            mustHaveRoom();
            this.line = line;
            kk = nik = reason = "";
            spoilt = null;
        }

        @Override
        public void text(int column, char[] text, int length) {
            var cell = Tidy.of(new String(text, 0, length));
            kk = column == columns.kk ? cell : kk;
            nik = column == columns.nik ? cell : nik;
            reason = column == columns.reason ? cell : reason;
        }

        @Override
        public void number(int column, char[] text, int length) {
            if (column == columns.reason) {
                text(column, text, length);
            } else {
                spoil(column, ListRowProblem.NUMBER_ROUNDED);
            }
        }

        @Override
        public void formula(int column) {
            spoil(column, ListRowProblem.FORMULA_IN_CELL);
        }

        private void spoil(int column, ListRowProblem problem) {
            var meant = column == columns.kk ? ListColumn.KK : column == columns.nik ? ListColumn.NIK : null;
            spoilt = spoilt == null ? new Rejected(line, problem, meant) : spoilt;
        }

        @Override
        public void end() {
            if (spoilt != null) {
                reject(spoilt);
            } else if (!kk.isEmpty() || !nik.isEmpty() || !reason.isEmpty()) {
                take(line, kk, nik, reason);
            }
        }
    }

    private void mustHaveRoom() {
        if (rows >= MOST_ROWS) {
            throw LIST_FILE_TOO_LONG.at("body", MOST_ROWS);
        }
    }

    private record Columns(int kk, int nik, int reason) {

        boolean areAll() {
            return (kk >= 0 || nik >= 0) && reason >= 0;
        }

        Columns mustBeAll() {
            if (kk < 0 && nik < 0) {
                throw LIST_HEADER_UNKNOWN.at("body", ListColumn.KK);
            }
            if (reason < 0) {
                throw LIST_HEADER_UNKNOWN.at("body", "REASON");
            }
            return this;
        }

        BitSet wanted() {
            var wanted = new BitSet();
            for (int column : new int[] {kk, nik, reason}) {
                if (column >= 0) {
                    wanted.set(column);
                }
            }
            return wanted;
        }
    }

    private Columns columns(List<String> header) {
        int kk = -1;
        int nik = -1;
        int reason = -1;
        for (int i = 0; i < header.size(); i++) {
            var name = ListColumn.tidy(header.get(i));
            var column = ListColumn.named(name, ownNames).orElse(null);
            kk = column == ListColumn.KK ? i : kk;
            nik = column == ListColumn.NIK ? i : nik;
            reason = REASON.contains(name) ? i : reason;
        }
        return new Columns(kk, nik, reason);
    }

    private void take(int line, String kk, String nik, String reason) {
        var kind = kk.isEmpty() && !nik.isEmpty() ? NumberKind.NIK : NumberKind.KK;
        var number = kind == NumberKind.KK ? kk : nik;
        if (!NUMBER.matcher(number).matches()) {
            var problem = number.isEmpty()
                    ? ListRowProblem.KK_MISSING
                    : kind == NumberKind.KK ? ListRowProblem.KK_MALFORMED : ListRowProblem.NIK_MALFORMED;
            reject(new Rejected(line, problem, ListColumn.valueOf(kind.name())));
            return;
        }
        var digits = number.getBytes(StandardCharsets.US_ASCII);
        rows++;
        sink.take(new Row(
                line,
                kind,
                tokens.token(kind, digits),
                others == null ? null : others.token(kind, digits),
                reason.toUpperCase(Locale.ROOT)));
    }

    private void reject(Rejected row) {
        rows++;
        sink.reject(row);
    }

    private static String cell(CsvRecord record, int column) {
        return column < 0 || column >= record.getFieldCount() ? "" : Tidy.of(record.getField(column));
    }
}
