package id.pendamping.regions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;

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

    static Texts of(List<String> texts) {
        var known = new HashMap<String, Integer>(texts.size());
        var which = new int[texts.size()];
        var bytes = new byte[texts.size() * 16];
        var starts = new int[texts.size() + 1];
        for (int i = 0; i < which.length; i++) {
            var text = texts.get(i);
            var seen = known.putIfAbsent(text, known.size());
            which[i] = seen != null ? seen : known.size() - 1;
            if (seen == null) {
                var encoded = text.getBytes(UTF_8);
                int start = starts[known.size() - 1];
                int end = start + encoded.length;
                bytes = end > bytes.length ? Arrays.copyOf(bytes, end * 2) : bytes;
                System.arraycopy(encoded, 0, bytes, start, encoded.length);
                starts[known.size()] = end;
            }
        }
        return new Texts(Arrays.copyOf(bytes, starts[known.size()]), Arrays.copyOf(starts, known.size() + 1), which);
    }

    String get(int index) {
        int text = which[index];
        return new String(bytes, starts[text], starts[text + 1] - starts[text], UTF_8);
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
