package id.pendamping.recipient.list;

import static id.pendamping.recipient.list.ListProblem.LIST_HEADER_UNKNOWN;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import id.pendamping.recipient.ledger.NumberKind;
import id.pendamping.recipient.ledger.Tokeniser;
import id.pendamping.recipient.workbook.SheetRows;
import id.pendamping.recipient.workbook.Tidy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The cells of the line at hand that matter, as characters in place. */
final class RowCells extends AbstractBaseCsvCallbackHandler<RowCells.Line> {

    enum Line {
        HEADER,
        ROW
    }

    private static final int LONGEST = 64;

    private final Map<String, ListColumn> ownNames;
    private final List<String> header = new ArrayList<>();
    private final char[][] cell = new char[ListColumn.values().length][LONGEST];
    private final int[] length = new int[ListColumn.values().length];
    private final ListRowProblem[] spoilt = new ListRowProblem[ListColumn.values().length];
    private ListColumn[] columns;
    private int fields;
    private int line;
    private final byte[] number = new byte[16];

    RowCells(Map<String, ListColumn> ownNames) {
        this.ownNames = ownNames;
    }

    int line() {
        return line + 1;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = Math.toIntExact(startingLineNumber);
        fields = 0;
        Arrays.fill(length, 0);
        Arrays.fill(spoilt, null);
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
        fields++;
        if (columns == null) {
            header.add(new String(buffer, offset, Math.min(count, 200)));
            return;
        }
        var column = index < columns.length ? columns[index] : null;
        if (column != null) {
            keep(column.ordinal(), buffer, offset, count);
        }
    }

    private void keep(int column, char[] buffer, int offset, int count) {
        int from = Tidy.begin(buffer, offset, offset + count);
        int to = Tidy.end(buffer, from, offset + count);
        // A cell that is longer is no number and no code; one more character than a code has is enough to see that.
        length[column] = Math.min(to - from, LONGEST);
        System.arraycopy(buffer, from, cell[column], 0, length[column]);
    }

    @Override
    protected Line buildRecord() {
        if (columns == null) {
            header(header);
            return Line.HEADER;
        }
        return Line.ROW;
    }

    void header(List<String> names) {
        columns = names.stream()
                .map(name -> ListColumn.named(ListColumn.tidy(name), ownNames).orElse(null))
                .toArray(ListColumn[]::new);
    }

    /** Whether a row of such names could be the header of a list. */
    boolean hasColumns(List<String> names) {
        var known = names.stream()
                .map(name -> ListColumn.named(ListColumn.tidy(name), ownNames).orElse(null))
                .toList();
        return known.contains(ListColumn.KK) && known.contains(ListColumn.VILLAGE);
    }

    /** The columns of a sheet that are looked at. */
    BitSet wanted() {
        var wanted = new BitSet();
        for (int i = 0; i < columns.length; i++) {
            wanted.set(i, columns[i] != null);
        }
        return wanted;
    }

    /** Work on a row whose cells are at hand. */
    interface RowWork {
        void run() throws IOException;
    }

    /** Takes the rows of a sheet, which knows of each cell whether it is a text. */
    SheetRows rows(RowWork each) {
        return new SheetRows() {
            @Override
            public void begin(int line) {
                handleBegin(line);
                // Empty cells at the end of a row are not in the file.
                fields = columns.length;
            }

            @Override
            public void text(int column, char[] text, int count) {
                keep(columns[column].ordinal(), text, 0, count);
            }

            @Override
            public void number(int column, char[] text, int count) {
                var meant = columns[column];
                if (meant == ListColumn.KK || meant == ListColumn.NIK) {
                    // Sixteen digits are more than a spreadsheet keeps of a number; what it made of the last
                    // one shows nowhere.
                    spoilt[meant.ordinal()] = ListRowProblem.NUMBER_ROUNDED;
                } else {
                    var code = code(new String(text, 0, count), meant == ListColumn.VILLAGE ? 0 : 2);
                    keep(meant.ordinal(), code.toCharArray(), 0, code.length());
                }
            }

            @Override
            public void formula(int column) {
                spoilt[columns[column].ordinal()] = ListRowProblem.FORMULA_IN_CELL;
            }

            @Override
            public void end() throws IOException {
                each.run();
            }
        };
    }

    /** A code that was stored as a number: without its exponent, with the zero in front that it had. */
    private static String code(String number, int digits) {
        try {
            var plain = new BigDecimal(number).toBigIntegerExact().toString();
            return "0".repeat(Math.max(0, digits - plain.length())) + plain;
        } catch (ArithmeticException | NumberFormatException noCode) {
            return number;
        }
    }

    /** KK and village, each once; what is named twice could be either. */
    void mustHaveColumns() {
        for (var column : ListColumn.values()) {
            long times = Arrays.stream(columns).filter(each -> each == column).count();
            var needed = column == ListColumn.KK || column == ListColumn.VILLAGE;
            if (times > 1 || needed && times == 0) {
                throw LIST_HEADER_UNKNOWN.at("body", column.name());
            }
        }
    }

    /** @param others makes tokens under the key that is being replaced; null when there is none */
    void fill(ListRow row, Tokeniser tokens, Tokeniser others, VillageOf villages) {
        row.begin(line);
        if (fields != columns.length) {
            row.reject(ListRowProblem.LIST_ROW_MISCOUNTED, null);
        }
        for (var column : ListColumn.values()) {
            if (spoilt[column.ordinal()] != null) {
                row.reject(spoilt[column.ordinal()], column);
            }
        }
        kk(row, tokens, others);
        nik(row, tokens, others);
        village(row, villages);
    }

    private void kk(ListRow row, Tokeniser tokens, Tokeniser others) {
        if (length[ListColumn.KK.ordinal()] == 0) {
            row.reject(ListRowProblem.KK_MISSING, ListColumn.KK);
        } else if (digits(ListColumn.KK)) {
            tokens.write(NumberKind.KK, number, row.kk, 0);
            if (others != null) {
                others.write(NumberKind.KK, number, row.otherKk, 0);
            }
            row.hasKk = true;
        } else {
            row.reject(ListRowProblem.KK_MALFORMED, ListColumn.KK);
        }
    }

    private void nik(ListRow row, Tokeniser tokens, Tokeniser others) {
        int count = length[ListColumn.NIK.ordinal()];
        if (count == 0 || count == 1 && cell[ListColumn.NIK.ordinal()][0] == '-') {
            return;
        }
        if (digits(ListColumn.NIK)) {
            tokens.write(NumberKind.NIK, number, row.nik, 0);
            if (others != null) {
                others.write(NumberKind.NIK, number, row.otherNik, 0);
            }
            row.hasNik = true;
        } else {
            row.reject(ListRowProblem.NIK_MALFORMED, ListColumn.NIK);
        }
    }

    private void village(ListRow row, VillageOf villages) {
        var typed = typed(ListColumn.VILLAGE);
        if (typed.isEmpty()) {
            row.reject(ListRowProblem.VILLAGE_MISSING, ListColumn.VILLAGE);
            return;
        }
        row.village = villages.of(typed.length() <= 4 ? inParts(typed) : typed);
        if (row.village.problem != null) {
            row.reject(row.village.problem, ListColumn.VILLAGE);
        }
    }

    /** SIKS-NG gives each level its own column: 17, 06, 01, 2001. */
    private String inParts(String village) {
        return typed(ListColumn.PROVINCE)
                + '.'
                + typed(ListColumn.REGENCY)
                + '.'
                + typed(ListColumn.DISTRICT)
                + '.'
                + village;
    }

    private String typed(ListColumn column) {
        return new String(cell[column.ordinal()], 0, length[column.ordinal()]);
    }

    /** Whether it is sixteen digits that are not all zero; they are in {@code number} then. */
    private boolean digits(ListColumn column) {
        if (length[column.ordinal()] != number.length) {
            return false;
        }
        var from = cell[column.ordinal()];
        int or = 0;
        for (int i = 0; i < number.length; i++) {
            if (from[i] < '0' || from[i] > '9') {
                return false;
            }
            number[i] = (byte) from[i];
            or |= from[i];
        }
        return or != '0';
    }
}
