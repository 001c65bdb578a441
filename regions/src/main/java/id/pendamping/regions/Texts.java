package id.pendamping.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Many short texts in one array of UTF-8 bytes; equal ones are kept once ("Suka Maju" is the name of hundreds of villages). */
final class Texts {

    private final byte[] bytes;
    private final int[] starts;
    private final int[] which;

    private Texts(byte[] bytes, int[] starts, int[] which) {
        this.bytes = bytes;
        this.starts = starts;
        this.which = which;
    }

    /** Takes texts one after the other, as slices of bytes, and finds the equal ones without making an object of any. */
    static final class Collector {

        private byte[] bytes;
        private int[] starts;
        private int[] which;
        private int distinct;
        private int count;
        /** By hash, one more than the number of the text; open addressing, at most half full. */
        private int[] table;

        Collector(int expected) {
            bytes = new byte[expected * 8];
            starts = new int[expected + 1];
            which = new int[expected];
            table = new int[Integer.highestOneBit(Math.max(1, expected)) * 4];
        }

        void add(byte[] source, int from, int to) {
            if (count == which.length) {
                which = Arrays.copyOf(which, 2 * count);
            }
            which[count++] = number(source, from, to);
        }

        /** The texts so that the one at each place is the one that was added as the number that stands there. */
        Texts inOrder(int[] order) {
            return new Texts(
                    Arrays.copyOf(bytes, starts[distinct]),
                    Arrays.copyOf(starts, distinct + 1),
                    Arrays.stream(order).map(added -> which[added]).toArray());
        }

        private int number(byte[] source, int from, int to) {
            int slot = slot(source, from, to);
            if (table[slot] == 0) {
                keep(source, from, to);
                table[slot] = distinct;
                if (2 * distinct > table.length) {
                    grow();
                }
                return distinct - 1;
            }
            return table[slot] - 1;
        }

        private int slot(byte[] source, int from, int to) {
            int slot = hash(source, from, to) & table.length - 1;
            while (table[slot] != 0 && !isText(table[slot] - 1, source, from, to)) {
                slot = slot + 1 & table.length - 1;
            }
            return slot;
        }

        private boolean isText(int text, byte[] source, int from, int to) {
            return Arrays.equals(bytes, starts[text], starts[text + 1], source, from, to);
        }

        private void keep(byte[] source, int from, int to) {
            int start = starts[distinct];
            int end = start + to - from;
            bytes = end > bytes.length ? Arrays.copyOf(bytes, end * 2) : bytes;
            starts = distinct + 1 == starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
            System.arraycopy(source, from, bytes, start, to - from);
            starts[++distinct] = end;
        }

        private void grow() {
            table = new int[2 * table.length];
            for (int text = 0; text < distinct; text++) {
                table[slot(bytes, starts[text], starts[text + 1])] = text + 1;
            }
        }

        private static int hash(byte[] source, int from, int to) {
            int hash = 1;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + source[i];
            }
            return hash ^ hash >>> 16;
        }
    }

    String get(int index) {
        int text = which[index];
        return new String(bytes, starts[text], starts[text + 1] - starts[text], UTF_8);
    }

    /** The same texts, each changed; what is the same text stays so. */
    Texts each(UnaryOperator<String> change) {
        var distinct = new Collector(starts.length);
        for (int text = 0; text < starts.length - 1; text++) {
            var changed = change.apply(new String(bytes, starts[text], starts[text + 1] - starts[text], UTF_8))
                    .getBytes(UTF_8);
            distinct.add(changed, 0, changed.length);
        }
        return distinct.inOrder(which);
    }

    /** Which texts hold the piece; compared byte by byte, so that a search through all of them makes no garbage. */
    IntPredicate containing(String piece) {
        var wanted = piece.getBytes(UTF_8);
        return index -> {
            int text = which[index];
            for (int at = starts[text], last = starts[text + 1] - wanted.length; at <= last; at++) {
                if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return true;
                }
            }
            return false;
        };
    }

    long size() {
        return bytes.length + 4L * starts.length + 4L * which.length;
    }
}
