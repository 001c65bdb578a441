package id.pendamping.recipient.publication;

/** What stands in the cells of tables, in any form. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private Cells() {}

    /** The cell as text that nothing runs. A number is none the worse for its minus. */
    static String harmless(Object cell) {
        var text = cell == null ? "" : cell.toString();
        return !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
