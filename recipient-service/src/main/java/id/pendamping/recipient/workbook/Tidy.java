package id.pendamping.recipient.workbook;

/** What of a cell is meant: not the spaces around, nor the apostrophe that a spreadsheet writes in front of digits that shall stay text. */
public final class Tidy {

    private Tidy() {}

    /** Where it begins among these characters. */
    public static int begin(char[] cell, int from, int to) {
        int begin = from;
        while (begin < to && Character.isWhitespace(cell[begin])) {
            begin++;
        }
        return begin < to && cell[begin] == '\'' ? begin + 1 : begin;
    }

    /** Where it ends, behind its last character. */
    public static int end(char[] cell, int begin, int to) {
        int end = to;
        while (end > begin && Character.isWhitespace(cell[end - 1])) {
            end--;
        }
        return end;
    }

    public static String of(String cell) {
        var characters = cell.toCharArray();
        int begin = begin(characters, 0, characters.length);
        return cell.substring(begin, end(characters, begin, characters.length));
    }
}
