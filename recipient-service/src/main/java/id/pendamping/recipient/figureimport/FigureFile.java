package id.pendamping.recipient.figureimport;

import static id.pendamping.recipient.figureimport.FileProblem.FILE_BROKEN;
import static id.pendamping.recipient.figureimport.FileProblem.FILE_EMPTY;
import static id.pendamping.recipient.figureimport.FileProblem.FILE_NOT_UTF8;
import static id.pendamping.recipient.figureimport.FileProblem.FILE_PERSONAL_COLUMN;
import static id.pendamping.recipient.figureimport.FileProblem.FILE_PERSONAL_NUMBERS;
import static id.pendamping.recipient.figureimport.FileProblem.FILE_TOO_LONG;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.pendamping.platform.privacy.PersonalNumber;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table as it was sent: UTF-8 with or without a mark in front, commas or semicolons, any line ends. A file with personal
 * numbers is refused before anything of it is read on, and none of them is repeated (F8).
 *
 * @param columns the names in the first line, tidied: lower case, words joined by underscores
 */
record FigureFile(List<String> columns, List<Row> rows) {

    /**
     * So many rows are a table of all districts and both programmes; more is another kind of file. A file is in memory while it is read,
     * and what becomes of each row besides.
     */
    static final int MOST_ROWS = 20_000;

    private static final Set<String> PERSONAL = Set.of("nik", "kk", "ktp", "nonik", "nokk", "noktp");

    static FigureFile read(byte[] body) {
        var text = text(body);
        if (text.isBlank()) {
            throw FILE_EMPTY.at("body");
        }
        if (PersonalNumber.isIn(text)) {
            throw FILE_PERSONAL_NUMBERS.at("body");
        }
        var records = records(text);
        var columns =
                records.getFirst().getFields().stream().map(FigureFile::tidy).toList();
        columns.stream().filter(FigureFile::isPersonal).findFirst().ifPresent(column -> {
            throw FILE_PERSONAL_COLUMN.at(column, column);
        });
        if (records.size() == 1) {
            throw FILE_EMPTY.at("body");
        }
        return new FigureFile(
                columns,
                records.stream()
                        .skip(1)
                        .map(record ->
                                new Row(Math.toIntExact(record.getStartingLineNumber()), columns, record.getFields()))
                        .toList());
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw FILE_NOT_UTF8.at("body");
            }
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw FILE_NOT_UTF8.at("body");
        }
    }

    private static List<CsvRecord> records(String text) {
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text)) {
            for (var record : reader) {
                if (records.size() > MOST_ROWS) {
                    throw FILE_TOO_LONG.at("body", MOST_ROWS);
                }
                records.add(record);
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw FILE_BROKEN.at(
                    "body", records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1);
        }
        if (records.isEmpty()) {
            throw FILE_EMPTY.at("body");
        }
        return records;
    }

    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.chars().filter(c -> c == ';').count()
                        > header.chars().filter(c -> c == ',').count()
                ? ';'
                : ',';
    }

    private static String tidy(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s.-]+", "_");
    }

    // "jumlah_kk" counts families; "no_kk" names one.
    private static boolean isPersonal(String column) {
        var words = List.of(column.split("[^a-z0-9]+"));
        var joined = String.join("", words);
        return !joined.startsWith("jumlah")
                && (words.stream().anyMatch(PERSONAL::contains)
                        || joined.contains("kartukeluarga")
                        || joined.contains("indukkependudukan"));
    }
}
