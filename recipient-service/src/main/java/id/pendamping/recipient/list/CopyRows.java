package id.pendamping.recipient.list;

import id.pendamping.recipient.ledger.Tokeniser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's binary COPY format: nothing of a row is made into a text or an object on the way. */
final class CopyRows {

    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_ROW = 256;
    private static final short FIELDS = 7;
    private static final short FIELDS_OF_BOTH_KEYS = 9;

    private final CopyIn copy;
    private final long upload;
    private final boolean bothKeys;
    private final byte[] buffer = new byte[1 << 17];
    private final byte[][] problems = names(ListRowProblem.values());
    private final byte[][] columns = names(ListColumn.values());
    private int at;

    CopyRows(CopyIn copy, long upload, boolean bothKeys) {
        this.copy = copy;
        this.upload = upload;
        this.bothKeys = bothKeys;
        System.arraycopy(HEADER, 0, buffer, 0, HEADER.length);
        at = HEADER.length;
    }

    private static byte[][] names(Enum<?>[] values) {
        var names = new byte[values.length][];
        for (var value : values) {
            names[value.ordinal()] = value.name().getBytes(StandardCharsets.US_ASCII);
        }
        return names;
    }

    /** In the order of {@link StagedRows#COPY}, or {@link StagedRows#COPY_BOTH_KEYS}. */
    void write(ListRow row) throws IOException {
        if (at > buffer.length - LONGEST_ROW) {
            send();
        }
        two(bothKeys ? FIELDS_OF_BOTH_KEYS : FIELDS);
        four(8);
        four((int) (upload >>> 32));
        four((int) upload);
        four(4);
        four(row.line);
        token(row.hasKk, row.kk);
        token(row.hasNik, row.nik);
        bytes(row.isAccepted() ? row.village.code : null);
        bytes(row.problem == null ? null : problems[row.problem.ordinal()]);
        bytes(row.field == null ? null : columns[row.field.ordinal()]);
        if (bothKeys) {
            token(row.hasKk, row.otherKk);
            token(row.hasNik, row.otherNik);
        }
    }

    void end() throws IOException {
        two((short) -1);
        send();
    }

    private void send() throws IOException {
        try {
            copy.writeToCopy(buffer, 0, at);
        } catch (SQLException failure) {
            throw new StagingFailure(failure);
        }
        at = 0;
    }

    private void token(boolean present, byte[] token) {
        if (!present) {
            four(-1);
            return;
        }
        four(Tokeniser.LENGTH);
        System.arraycopy(token, 0, buffer, at, Tokeniser.LENGTH);
        at += Tokeniser.LENGTH;
    }

    private void bytes(byte[] value) {
        if (value == null) {
            four(-1);
            return;
        }
        four(value.length);
        System.arraycopy(value, 0, buffer, at, value.length);
        at += value.length;
    }

    private void two(short value) {
        buffer[at++] = (byte) (value >>> 8);
        buffer[at++] = (byte) value;
    }

    private void four(int value) {
        buffer[at++] = (byte) (value >>> 24);
        buffer[at++] = (byte) (value >>> 16);
        buffer[at++] = (byte) (value >>> 8);
        buffer[at++] = (byte) value;
    }
}
