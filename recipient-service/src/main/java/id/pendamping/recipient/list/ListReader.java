package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_FILE_BROKEN;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_EMPTY;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_NOT_TEXT;
import static id.pendamping.recipient.list.ListProblem.LIST_FILE_TOO_LONG;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import id.pendamping.recipient.ledger.Tokeniser;
import id.pendamping.recipient.workbook.UnfitWorkbook;
import id.pendamping.recipient.workbook.Workbook;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.zip.ZipException;

/** Reads a file row by row. Of a row only numbers and village are looked at; names and addresses never become an object. */
final class ListReader {

    /** Three times the families of the largest regency. */
    static final int MOST_ROWS = 3_000_000;

    interface Sink {
        void take(ListRow row) throws IOException;
    }

    private final RowCells cells;
    private final Tokeniser tokens;
    private final Tokeniser others;
    private final VillageOf villages;
    private final ListRow row = new ListRow();

    /** @param others makes tokens under the key that is being replaced; null when there is none */
    ListReader(Map<String, ListColumn> ownNames, Tokeniser tokens, Tokeniser others, VillageOf villages) {
        this.cells = new RowCells(ownNames);
        this.tokens = tokens;
        this.others = others;
        this.villages = villages;
    }

    /** Reads to the end and returns how many rows there were. */
    long read(MeteredBody body, Sink sink) throws IOException {
        var file = new PushbackInputStream(body, ListFile.FIRST_BYTES);
        long rows = Workbook.begins(ListFile.peek(file)) ? readWorkbook(file, body, sink) : readText(file, sink);
        if (rows == 0) {
            throw LIST_FILE_EMPTY.at("body");
        }
        return rows;
    }

    private long readWorkbook(InputStream file, MeteredBody body, Sink sink) throws IOException {
        var rows = new long[1];
        try (var workbook = Workbook.of(file)) {
            var sheet = ListSheet.of(workbook, cells::hasColumns);
            cells.header(sheet.header());
            cells.mustHaveColumns();
            body.isMeasuredBy(sheet::percent);
            sheet.read(cells.wanted(), cells.rows(() -> {
                if (++rows[0] > MOST_ROWS) {
                    throw LIST_FILE_TOO_LONG.at("body", MOST_ROWS);
                }
                cells.fill(row, tokens, others, villages);
                sink.take(row);
            }));
        } catch (UnfitWorkbook unfit) {
            throw ListSheet.refusal(unfit, cells.line());
        }
        return rows[0];
    }

    private long readText(InputStream body, Sink sink) throws IOException {
        long rows = 0;
        try {
            var file = ListFile.open(body);
            try (var reader = CsvReader.builder()
                    .fieldSeparator(file.separator())
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .allowExtraCharsAfterClosingQuote(false)
                    .build(cells, file.text())) {
                for (var each : reader) {
                    if (each == RowCells.Line.HEADER) {
                        cells.mustHaveColumns();
                        continue;
                    }
                    if (++rows > MOST_ROWS) {
                        throw LIST_FILE_TOO_LONG.at("body", MOST_ROWS);
                    }
                    cells.fill(row, tokens, others, villages);
                    sink.take(row);
                }
            }
        } catch (CharacterCodingException otherEncoding) {
            throw LIST_FILE_NOT_TEXT.at("body");
        } catch (ZipException | EOFException broken) {
            throw LIST_FILE_BROKEN.at("body", cells.line());
        } catch (CsvParseException broken) {
            throw LIST_FILE_BROKEN.at("body", cells.line());
        } catch (UncheckedIOException wrapped) {
            throw reread(wrapped);
        }
        return rows;
    }

    private RuntimeException reread(UncheckedIOException wrapped) throws IOException {
        return switch (wrapped.getCause()) {
            case CharacterCodingException otherEncoding -> LIST_FILE_NOT_TEXT.at("body");
            case ZipException broken -> LIST_FILE_BROKEN.at("body", cells.line());
            case EOFException cut -> LIST_FILE_BROKEN.at("body", cells.line());
            case IOException other -> throw other;
        };
    }
}
