package id.pendamping.recipient.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Which table it is, as one value: the same as long as its lines are. */
public final class TableVersion {

    private TableVersion() {}

    /** Of a table that is read while it is sent: the state that it is read in, which never changes, and what was asked. */
    public static String of(long state, Object... asked) {
        return state + "." + value(digest(Arrays.deepToString(asked)));
    }

    /** Of a table whose lines are at hand. */
    public static String of(TableFormat.Lines lines) {
        var digest = digest("");
        try {
            lines.to(new Table() {
                @Override
                public Table line(List<?> cells) {
                    // Separated as no cell can: two cells are not one that reads like both.
                    cells.forEach(cell -> digest.update((cell + "\0").getBytes(UTF_8)));
                    digest.update((byte) 1);
                    return this;
                }

                @Override
                public void close() {}
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return value(digest);
    }

    private static MessageDigest digest(String begin) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(begin.getBytes(UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String value(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 12);
    }
}
