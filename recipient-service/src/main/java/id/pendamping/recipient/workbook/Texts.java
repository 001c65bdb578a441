package id.pendamping.recipient.workbook;

import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.BROKEN;
import static id.pendamping.recipient.workbook.UnfitWorkbook.Fault.SWELLS;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Those of the texts that sheets share which a reader asks for; names and addresses are none. Sixteen digits take eight bytes
 * here, so that a sheet of a million families fits.
 */
final class Texts {

    /** So many digits and their count fit into a number of 64 bits that is not negative. */
    private static final int MOST_DIGITS = 17;

    private static final int COUNT_AT = 57;

    /** What else there is of a column of numbers or codes: some ten thousand different ones, and a list has some hundred villages. */
    private static final int MOST_OF_OTHERS = 12 << 20;

    /** What keeping a text takes beside its characters. */
    private static final int OF_A_TEXT = 130;

    private final long[] words;
    private final int[] before;
    private final long[] texts;
    private final List<String> others = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();
    private int weight;
    private char[] at = new char[Xml.LONGEST];

    private Texts(BitSet asked) {
        words = asked.toLongArray();
        before = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            before[i + 1] = before[i] + Long.bitCount(words[i]);
        }
        texts = new long[before[words.length]];
    }

    static Texts read(InputStream part, BitSet asked) throws IOException {
        var texts = new Texts(asked);
        int last = asked.length() - 1;
        try (var xml = new Xml(part)) {
            texts.read(xml, last);
        }
        return texts;
    }

    /** What those asked for take at most, in bytes. */
    static long room(BitSet asked) {
        return asked.cardinality() * 8L + asked.size() / 4 + MOST_OF_OTHERS;
    }

    static Texts none() {
        return new Texts(new BitSet());
    }

    private void read(Xml xml, int last) {
        int number = -1;
        boolean inText = false;
        int reading = 0;
        while (number < last && xml.next()) {
            if (xml.starts()) {
                switch (xml.name()) {
                    case "si" -> xml.forget();
                    case "t" -> inText = reading == 0;
                    // How a text is spoken.
                    case "rPh" -> reading++;
                    default -> {}
                }
            } else if (xml.ends()) {
                switch (xml.name()) {
                    case "si" -> take(++number, xml);
                    case "t" -> inText = false;
                    case "rPh" -> reading--;
                    default -> {}
                }
            } else if (inText) {
                xml.keep();
            }
        }
        if (number < last) {
            throw new UnfitWorkbook(BROKEN);
        }
    }

    private void take(int number, Xml xml) {
        int word = number >> 6;
        if (word < words.length && (words[word] >>> number & 1) != 0) {
            texts[rank(number)] = packed(xml.text, xml.length);
        }
    }

    private int rank(int number) {
        return before[number >> 6] + Long.bitCount(words[number >> 6] & ((1L << number) - 1));
    }

    private long packed(char[] text, int length) {
        int from = Tidy.begin(text, 0, length);
        int to = Tidy.end(text, from, length);
        if (from < to && to - from <= MOST_DIGITS) {
            long value = 0;
            int i = from;
            while (i < to && text[i] >= '0' && text[i] <= '9') {
                value = value * 10 + text[i++] - '0';
            }
            if (i == to) {
                return (long) (to - from) << COUNT_AT | value;
            }
        }
        return ~known.computeIfAbsent(new String(text, 0, length), this::keep);
    }

    private int keep(String other) {
        weight += other.length() + OF_A_TEXT;
        if (weight > MOST_OF_OTHERS) {
            throw new UnfitWorkbook(SWELLS);
        }
        others.add(other);
        return others.size() - 1;
    }

    /** The length of a text that was asked for; its characters are in {@link #characters} until the next. */
    int find(int number) {
        if (number < 0 || number >> 6 >= words.length) {
            throw new UnfitWorkbook(BROKEN);
        }
        long text = texts[rank(number)];
        if (text < 0) {
            var other = others.get((int) ~text);
            other.getChars(0, other.length(), at, 0);
            return other.length();
        }
        int length = (int) (text >>> COUNT_AT);
        long value = text & (1L << COUNT_AT) - 1;
        for (int i = length - 1; i >= 0; i--) {
            at[i] = (char) ('0' + value % 10);
            value /= 10;
        }
        return length;
    }

    char[] characters() {
        return at;
    }
}
