package id.pendamping.recipient.workbook;

import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.BROKEN;
import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.NO_WORKBOOK;
import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.SWELLS;

import id.pendamping.recipient.workbook.SheetCells.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/**
 * An XLSX file on its way in. It is spooled, because an archive tells its parts at the end, and read in three passes: the first
 * filled row of each sheet, which texts the cells that matter refer to, and the rows. Memory goes with the numbers that are read,
 * not with the file: readers at hand hold all texts of a workbook, names and addresses among them.
 */
public final class Workbook implements AutoCloseable {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MOST_SHEETS = 100;
    private static final int MOST_COLUMNS = 500;

    /** A million rows with ten texts each. */
    private static final int MOST_TEXTS = 12_000_000;

    private final FileChannel spool;
    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private String sharedTexts;
    private Room room;

    private Workbook(FileChannel spool) throws IOException {
        this.spool = spool;
        parts = new ZipParts(spool);
        sheets();
    }

    /** Whether these first bytes are those of an archive, as a workbook is one. */
    public static boolean begins(byte[] first) {
        return first.length >= 4
                && first[0] == 'P'
                && first[1] == 'K'
                && (first[2] == 3 && first[3] == 4 || first[2] == 5 && first[3] == 6);
    }

    /** Whether they are those of an older spreadsheet, or of one that is locked with a password. */
    public static boolean beginsOther(byte[] first) {
        return first.length >= 4
                && (first[0] & 0xff) == 0xd0
                && (first[1] & 0xff) == 0xcf
                && (first[2] & 0xff) == 0x11
                && (first[3] & 0xff) == 0xe0;
    }

    /**
     * Takes a body to its end.
     *
     * @throws IOException the body broke off
     * @throws UnfitWorkbook it is none
     */
    public static Workbook of(InputStream body) throws IOException {
        var spool = Spool.of(body);
        try {
            return new Workbook(spool);
        } catch (ZipException | EOFException broken) {
            spool.close();
            throw new UnfitWorkbook(BROKEN, broken);
        } catch (IOException | RuntimeException failure) {
            spool.close();
            throw failure;
        }
    }

    /** Its sheets that are not empty. */
    public List<Sheet> filled() {
        return sheets.stream().filter(sheet -> !sheet.header.isEmpty()).toList();
    }

    private void sheets() throws IOException {
        var main = relations("", "_rels/.rels").ofType("officeDocument");
        if (main == null || !parts.has(main)) {
            throw new UnfitWorkbook(NO_WORKBOOK);
        }
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var relations = relations(folder, folder + "_rels/" + main.substring(folder.length()) + ".rels");
        sharedTexts = relations.ofType("sharedStrings");
        try (var xml = xml(main)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("sheet")) {
                    var id = xml.attribute(RELATIONS, "id");
                    var part = relations.parts.get(id == null ? xml.attribute(STRICT_RELATIONS, "id") : id);
                    if (part != null && parts.has(part)) {
                        sheets.add(new Sheet(part));
                    }
                    if (sheets.size() > MOST_SHEETS) {
                        throw new UnfitWorkbook(SWELLS);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnfitWorkbook(NO_WORKBOOK);
        }
        for (var sheet : sheets) {
            sheet.readHeader();
        }
    }

    private record Relations(Map<String, String> parts, Map<String, String> types) {

        String ofType(String type) {
            return types.get(type);
        }
    }

    private Relations relations(String folder, String part) throws IOException {
        var relations = new Relations(new HashMap<>(), new HashMap<>());
        try (var xml = xml(part)) {
            while (xml.next()) {
                if (xml.starts() && xml.name().equals("Relationship")) {
                    var target = target(folder, xml.attribute("Target"));
                    var type = xml.attribute("Type");
                    if (target != null && type != null && relations.parts.size() < MOST_SHEETS * 10) {
                        relations.parts.put(xml.attribute("Id"), target);
                        relations.types.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), target);
                    }
                }
            }
        }
        return relations;
    }

    private static String target(String folder, String target) {
        try {
            return target == null
                    ? null
                    : URI.create("/" + folder).resolve(target).getPath().replaceFirst("^/+", "");
        } catch (IllegalArgumentException unfit) {
            return null;
        }
    }

    private Xml xml(String part) throws IOException {
        return new Xml(parts.open(part, taken -> {}));
    }

    private Texts texts(BitSet asked) throws IOException {
        if (asked.isEmpty()) {
            return Texts.none();
        }
        if (sharedTexts == null || !parts.has(sharedTexts)) {
            throw new UnfitWorkbook(BROKEN);
        }
        return Texts.read(parts.open(sharedTexts, taken -> {}), asked);
    }

    private static int number(char[] text, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number * 10 + text[i] - '0';
            if (text[i] < '0' || text[i] > '9' || number > MOST_TEXTS) {
                throw new UnfitWorkbook(text[i] < '0' || text[i] > '9' ? BROKEN : SWELLS);
            }
        }
        return number;
    }

    @Override
    public void close() throws IOException {
        if (room != null) {
            room.close();
        }
        spool.close();
    }

    /** A sheet; its first filled row names its columns. */
    public final class Sheet {

        private final String part;
        private final List<String> header = new ArrayList<>();
        private int headerLine;
        private volatile long taken;

        private Sheet(String part) {
            this.part = part;
        }

        /** The names in the first filled row, "" where there is none. */
        public List<String> header() {
            return List.copyOf(header);
        }

        /** How much of it was read, of 100. */
        public int percent() {
            return (int) (taken * 100 / Math.max(1, parts.size(part)));
        }

        private void readHeader() throws IOException {
            var shared = new HashMap<Integer, Integer>();
            cells(
                    (line, column, kind, text, length) -> {
                        headerLine = line;
                        if (column >= MOST_COLUMNS) {
                            return;
                        }
                        while (header.size() <= column) {
                            header.add("");
                        }
                        if (kind == Kind.SHARED) {
                            shared.put(column, number(text, length));
                        } else if (kind != Kind.FORMULA) {
                            header.set(column, new String(text, 0, length));
                        }
                    },
                    () -> header.isEmpty());
            var asked = new BitSet();
            shared.values().forEach(asked::set);
            var texts = texts(asked);
            shared.forEach((column, number) -> {
                int length = texts.find(number);
                header.set(column, new String(texts.characters(), 0, length));
            });
        }

        /** Gives the cells of these columns, row by row, without the first filled row and empty ones. */
        public void read(BitSet columns, SheetRows rows) throws IOException {
            var asked = new BitSet();
            cells(
                    (line, column, kind, text, length) -> {
                        if (kind == Kind.SHARED && line > headerLine && columns.get(column)) {
                            asked.set(number(text, length));
                        }
                    },
                    () -> true);
            room = asked.isEmpty() ? null : Room.of(Texts.room(asked));
            var texts = texts(asked);
            var began = new boolean[1];
            cells(
                    (line, column, kind, text, length) -> {
                        if (line <= headerLine) {
                            return;
                        }
                        if (!began[0]) {
                            began[0] = true;
                            rows.begin(line);
                        }
                        if (columns.get(column)) {
                            give(rows, texts, column, kind, text, length);
                        }
                    },
                    () -> {
                        if (began[0]) {
                            began[0] = false;
                            rows.end();
                        }
                        return true;
                    });
        }

        private static void give(SheetRows rows, Texts texts, int column, Kind kind, char[] text, int length) {
            switch (kind) {
                case FORMULA -> rows.formula(column);
                case NUMBER -> rows.number(column, text, length);
                case TEXT -> rows.text(column, text, length);
                case SHARED -> {
                    int found = texts.find(number(text, length));
                    rows.text(column, texts.characters(), found);
                }
            }
        }

        private interface Cell {
            void take(int line, int column, Kind kind, char[] text, int length) throws IOException;
        }

        private interface RowEnd {
            boolean goOn() throws IOException;
        }

        private void cells(Cell cell, RowEnd end) throws IOException {
            try (var xml = new Xml(parts.open(part, read -> taken = read))) {
                new SheetCells(xml, new SheetCells.Taker() {
                            @Override
                            public void cell(int line, int column, Kind kind, char[] text, int length)
                                    throws IOException {
                                cell.take(line, column, kind, text, length);
                            }

                            @Override
                            public boolean end() throws IOException {
                                return end.goOn();
                            }
                        })
                        .read();
            }
        }
    }
}
