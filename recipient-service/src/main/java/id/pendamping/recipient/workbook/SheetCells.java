package id.pendamping.recipient.workbook;

import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.BROKEN;

import java.io.IOException;

/** Goes through the cells of a sheet, as they are written in the file. */
final class SheetCells {

    private static final int MOST_LINES = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;

    /** What stands in a cell. */
    enum Kind {
        /** The number of a text that sheets share. */
        SHARED,
        TEXT,
        NUMBER,
        FORMULA
    }

    /** Takes the cells that are not empty. */
    interface Taker {

        void cell(int line, int column, Kind kind, char[] text, int length) throws IOException;

        /** At the end of each row; whether to go on. */
        boolean end() throws IOException;
    }

    private final Xml xml;
    private final Taker taker;
    private int line;
    private int column;
    private String type;
    private boolean formula;
    private boolean inText;
    private int spoken;

    SheetCells(Xml xml, Taker taker) {
        this.xml = xml;
        this.taker = taker;
    }

    void read() throws IOException {
        while (xml.next()) {
            if (xml.starts()) {
                start(xml.name());
            } else if (xml.ends()) {
                if (!end(xml.name())) {
                    return;
                }
            } else if (inText) {
                xml.keep();
            }
        }
    }

    private void start(String name) {
        switch (name) {
            case "row" -> row(xml.attribute("r"));
            case "c" -> {
                column(xml.attribute("r"));
                type = xml.attribute("t");
                formula = false;
                xml.forget();
            }
            case "f" -> formula = true;
            case "rPh" -> spoken++;
            case "v" -> inText = !"inlineStr".equals(type);
            case "t" -> inText = "inlineStr".equals(type) && spoken == 0;
            default -> {}
        }
    }

    private boolean end(String name) throws IOException {
        switch (name) {
            case "v", "t" -> inText = false;
            case "rPh" -> spoken--;
            case "c" -> {
                if (formula || xml.length > 0) {
                    taker.cell(line, column, formula ? Kind.FORMULA : kind(), xml.text, xml.length);
                }
            }
            case "row" -> {
                return taker.end();
            }
            case "sheetData" -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    private Kind kind() {
        return switch (type == null ? "n" : type) {
            case "s" -> Kind.SHARED;
            case "n" -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private void row(String number) {
        int next = number == null ? line + 1 : number(number);
        if (next <= line || next > MOST_LINES) {
            throw new UnfitWorkbook(BROKEN);
        }
        line = next;
        column = -1;
    }

    /** {@code AB12} is in the column 27. */
    private void column(String address) {
        int next = column + 1;
        if (address != null) {
            next = 0;
            int i = 0;
            for (; i < address.length() && i < 4 && address.charAt(i) >= 'A' && address.charAt(i) <= 'Z'; i++) {
                next = next * 26 + address.charAt(i) - 'A' + 1;
            }
            next--;
        }
        if (next <= column || next >= MOST_COLUMNS) {
            throw new UnfitWorkbook(BROKEN);
        }
        column = next;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw new UnfitWorkbook(BROKEN, broken);
        }
    }
}
